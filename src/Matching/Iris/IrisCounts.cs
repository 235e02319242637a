using System.Runtime.InteropServices;

namespace Kalkan.Matching.Iris;

/// <summary>The bits of two codes at one rotation: how many differ of how many that are valid in both.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IrisCounts(int Different, int Common)
{
    /// <summary>Farther than any two codes.</summary>
    public static IrisCounts Farthest { get; } = new(1, 0);

    /// <summary>
    /// Whether the share of differing bits is less, or the same of more bits, so that the nearest of some is the same in any order. In whole
    /// numbers: a division takes longer than all the counting.
    /// </summary>
    public bool IsNearerThan(IrisCounts other)
    {
        var (own, its) = (Different * other.Common, other.Different * Common);
        return own < its || (own == its && Common > other.Common);
    }

    /// <summary>False only if the normalised distance is greater; without a root, by squares that keep their sign.</summary>
    /// <param name="square">Of <see cref="SignedSquare"/>.</param>
    public bool MayBeWithin(double square)
    {
        var margin = Common - (2 * Different);
        return (margin * Math.Abs(margin)) + 1e-3 >= square * Common;
    }

    /// <summary>What <see cref="MayBeWithin"/> needs of a normalised distance.</summary>
    public static double SignedSquare(double normalised) => 4 * IrisDistance.UsualBits * (0.5 - normalised) * Math.Abs(0.5 - normalised);
}
