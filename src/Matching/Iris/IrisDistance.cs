using System.Runtime.InteropServices;

namespace Kalkan.Matching.Iris;

/// <summary>What comparing two iris codes gave.</summary>
/// <param name="IsComparable">False if the layouts differ or the masks leave enough bits in common at no rotation.</param>
/// <param name="Hamming">The smallest share of differing bits among the common ones, over all rotations; 0 the same, about 0.5 strangers.</param>
/// <param name="CommonBits">How many bits were valid in both at that rotation.</param>
/// <param name="Rotation">By how many angles the first was turned forwards for it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct IrisDistance(bool IsComparable, double Hamming, int CommonBits, int Rotation)
{
    public static IrisDistance NotComparable { get; } = new(false, 1, 0, 0);

    /// <summary>
    /// The distance brought nearer to 0.5 the fewer bits it rests on: 0.5 - (0.5 - HD) √(n / 911) (Daugman, "New Methods in Iris Recognition",
    /// 2007, section V). It means the same for every n, where the code has 2048 bits.
    /// </summary>
    public double Normalised => 0.5 - ((0.5 - Hamming) * Math.Sqrt(CommonBits / UsualBits));

    internal const double UsualBits = 911;

    internal static IrisDistance Of(IrisCounts counts, int rotation) =>
        counts.Common > 0 ? new(true, (double)counts.Different / counts.Common, counts.Common, rotation) : NotComparable;
}
