using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fusion;

/// <summary>What one modality says: all its templates together.</summary>
/// <param name="State">Whether anything was compared.</param>
/// <param name="Weight">Natural logarithm of the likelihood ratio; 0 where nothing was compared.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FusedWeight(FusionState State, double Weight)
{
    internal static FusedWeight Of(double weight) => new(FusionState.Compared, weight);

    internal static FusedWeight Nothing(FusionState state) => new(state, 0);
}
