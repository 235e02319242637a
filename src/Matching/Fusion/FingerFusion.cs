using System.Collections.Immutable;
using Kalkan.Matching.Fingerprints;

namespace Kalkan.Matching.Fusion;

/// <summary>Several fingers as one weight: the sum over the fingers that meet.</summary>
public static class FingerFusion
{
    /// <summary>Symmetric; independent of order.</summary>
    public static FusedWeight Of(ImmutableArray<FingerprintTemplate> a, ImmutableArray<FingerprintTemplate> b) => b.IsEmpty || a.IsEmpty
        ? FusedWeight.Nothing(FusionState.NothingThere)
        : PositionedPairs.Sum(
            [.. a.Select(f => f.Position)],
            [.. b.Select(f => f.Position)],
            (i, j) => Calibrations.Finger.At(FingerprintMatcher.Compare(a[i], b[j])));
}
