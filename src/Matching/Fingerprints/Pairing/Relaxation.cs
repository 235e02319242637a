using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Pairing;

/// <summary>Pairs that fit each other strengthen each other: what remains strong is one finger's or nothing's.</summary>
/// <remarks>
/// Local similarity sort with relaxation: Cappelli, Ferrara, Maltoni 2010, section 5.2. Two pairs are compatible as far as the second minutia lies,
/// seen from the first, at the same distance and bearing and turned alike on both sides; straight slopes stand for the paper's sigmoids, and what
/// distance forgives grows with it, since skin stretches.
/// </remarks>
internal static class Relaxation
{
    /// <summary>Pixels, and pixels a pixel of distance, by which two distances may differ.</summary>
    private const float RadialSlack = 6;
    private const float RadialStretch = 0.08f;

    /// <summary>The same across the line of sight.</summary>
    private const float TangentialSlack = 6;
    private const float TangentialStretch = 0.2f;

    /// <summary>Cosine of the greatest difference of turns, 37 degrees.</summary>
    private const float LeastCosine = 0.8f;

    /// <summary>What a pair keeps of its own strength in a round.</summary>
    private const float Kept = 0.5f;

    /// <summary>Compatible pairs that make a whole strength.</summary>
    private const float Supporters = 20;

    /// <summary>Fills the workspace's compatibilities, and its strengths after so many rounds.</summary>
    public static void Run(CandidatePairs pairs, int rounds, in Workspace work)
    {
        var compatibilities = work.Compatibilities;
        var strengths = work.Strengths[..Lanes.Padded(pairs.Count)];
        for (var i = 0; i < pairs.Count; i++)
        {
            FillRow(pairs, i, compatibilities.Slice(i * CandidatePairs.Most, strengths.Length));
        }

        for (var k = 0; k < strengths.Length; k += Lanes.Count)
        {
            Lanes.Store(Lanes.All(0.5f) * (Lanes.All(1) + Lanes.Load(pairs.Similarity, k)), strengths, k);
        }

        strengths[pairs.Count..].Clear();
        var support = work.Weights[..strengths.Length];
        for (var round = 0; round < rounds; round++)
        {
            Strengthen(pairs, strengths, compatibilities, support);
        }
    }

    private static void Strengthen(CandidatePairs pairs, Span<float> strengths, ReadOnlySpan<float> compatibilities, Span<float> support)
    {
        support.Clear();
        for (var i = 0; i < pairs.Count; i++)
        {
            var row = compatibilities.Slice(i * CandidatePairs.Most, strengths.Length);
            var strength = Lanes.All(strengths[i]);
            for (var k = 0; k < row.Length; k += Lanes.Count)
            {
                Lanes.Store(Lanes.Load(support, k) + (strength * Lanes.Load(row, k)), support, k);
            }
        }

        for (var k = 0; k < strengths.Length; k += Lanes.Count)
        {
            Lanes.Store(
                (Lanes.All(Kept) * Lanes.Load(strengths, k)) + (Lanes.All((1 - Kept) / Supporters) * Lanes.Load(support, k)), strengths, k);
        }

        strengths[pairs.Count..].Clear();
    }

    /// <summary>How compatible a pair is with every other, 0–1; pairs that share a minutia are not.</summary>
    private static void FillRow(CandidatePairs pairs, int index, Span<float> row)
    {
        var (xa, ya) = (Lanes.All(pairs.XA[index]), Lanes.All(pairs.YA[index]));
        var (xb, yb) = (Lanes.All(pairs.XB[index]), Lanes.All(pairs.YB[index]));
        var (cosA, sinA) = (Lanes.All(pairs.CosA[index]), Lanes.All(pairs.SinA[index]));
        var (cosB, sinB) = (Lanes.All(pairs.CosB[index]), Lanes.All(pairs.SinB[index]));
        var (indexA, indexB) = (Lanes.All(pairs.IndexA[index]), Lanes.All(pairs.IndexB[index]));
        for (var k = 0; k < row.Length; k += Lanes.Count)
        {
            var (dxA, dyA) = (Lanes.Load(pairs.XA, k) - xa, Lanes.Load(pairs.YA, k) - ya);
            var (dxB, dyB) = (Lanes.Load(pairs.XB, k) - xb, Lanes.Load(pairs.YB, k) - yb);
            var (aheadA, asideA) = ((cosA * dxA) + (sinA * dyA), (cosA * dyA) - (sinA * dxA));
            var (aheadB, asideB) = ((cosB * dxB) + (sinB * dyB), (cosB * dyB) - (sinB * dxB));
            var farA = Vector512.Sqrt((aheadA * aheadA) + (asideA * asideA));
            var farB = Vector512.Sqrt((aheadB * aheadB) + (asideB * asideB));
            var far = Vector512.Max(Vector512.Max(farA, farB), Vector512<float>.One);

            // Both quotients by one division, the dear operation here.
            var radial = Lanes.All(RadialSlack) + (Lanes.All(RadialStretch) * far);
            var tangential = far * (Lanes.All(TangentialSlack) + (Lanes.All(TangentialStretch) * far));
            var inverse = Vector512<float>.One / (radial * tangential);
            var offRadial = Vector512.Abs(farA - farB) * tangential * inverse;
            var offTangential = Vector512.Abs((aheadA * asideB) - (asideA * aheadB)) * radial * inverse;

            var (cosKA, sinKA) = (Lanes.Load(pairs.CosA, k), Lanes.Load(pairs.SinA, k));
            var (cosKB, sinKB) = (Lanes.Load(pairs.CosB, k), Lanes.Load(pairs.SinB, k));
            var cosine = (((cosA * cosKA) + (sinA * sinKA)) * ((cosB * cosKB) + (sinB * sinKB)))
                + (((cosA * sinKA) - (sinA * cosKA)) * ((cosB * sinKB) - (sinB * cosKB)));
            var compatible = Lanes.Positive(Lanes.All(1) - offRadial) * Lanes.Positive(Lanes.All(1) - offTangential)
                * Lanes.Positive((cosine - Lanes.All(LeastCosine)) * Lanes.All(1 / (1 - LeastCosine)));
            var never = Vector512.Equals(Lanes.Load(pairs.IndexA, k), indexA) | Vector512.Equals(Lanes.Load(pairs.IndexB, k), indexB)
                | Vector512.LessThan((aheadA * aheadB) + (asideA * asideB), Vector512<float>.Zero);
            Lanes.Store(Vector512.AndNot(compatible, never), row, k);
        }
    }
}
