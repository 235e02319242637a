using System.Collections.Immutable;

namespace Kalkan.Matching.Fusion;

/// <summary>Faces or voices as one weight: the best pair, because several pictures of one face are one face.</summary>
public static class VectorFusion
{
    /// <summary>Symmetric; independent of order.</summary>
    public static FusedWeight Of(ImmutableArray<ModelVector> a, ImmutableArray<ModelVector> b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return FusedWeight.Nothing(FusionState.NothingThere);
        }

        var best = double.NegativeInfinity;
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                best = x.IsComparable(y) ? Math.Max(best, x.Calibration.At(x.Vector.Cosine(y.Vector))) : best;
            }
        }

        return double.IsNegativeInfinity(best) ? FusedWeight.Nothing(FusionState.NotComparable) : FusedWeight.Of(best);
    }
}
