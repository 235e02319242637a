using System.Collections.Immutable;
using Kalkan.Matching.Iris;

namespace Kalkan.Matching.Fusion;

/// <summary>One eye or two as one weight.</summary>
public static class IrisFusion
{
    /// <summary>Rotations either way that are tried: the head is seldom tilted further.</summary>
    public const int Rotations = 7;

    /// <summary>Symmetric; independent of order.</summary>
    public static FusedWeight Of(ImmutableArray<EyeCode> a, ImmutableArray<EyeCode> b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return FusedWeight.Nothing(FusionState.NothingThere);
        }

        if (!a.Any(x => b.Any(y => x.Code.Layout == y.Code.Layout)))
        {
            return FusedWeight.Nothing(FusionState.NotComparable);
        }

        return PositionedPairs.Sum(
            [.. a.Select(e => e.Eye)],
            [.. b.Select(e => e.Eye)],
            (i, j) => a[i].Code.Layout == b[j].Code.Layout && IrisCode.Compare(a[i].Code, b[j].Code, Rotations) is { IsComparable: true } distance
                ? Calibrations.Iris.At(distance.Normalised)
                : null);
    }
}
