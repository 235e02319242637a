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
    public static void Run(in CandidatePairs pairs, int rounds, in Workspace work)
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

    private static void Strengthen(in CandidatePairs pairs, Span<float> strengths, ReadOnlySpan<float> compatibilities, Span<float> support)
    {
        for (var k = 0; k < strengths.Length; k += Lanes.Count)
        {
            var sum = Vector512<float>.Zero;
            for (var i = 0; i < pairs.Count; i++)
            {
                sum = Lanes.MultiplyAdd(Lanes.All(strengths[i]), Lanes.Load(compatibilities, (i * CandidatePairs.Most) + k), sum);
            }

            Lanes.Store(sum, support, k);
        }

        for (var k = 0; k < strengths.Length; k += Lanes.Count)
        {
            Lanes.Store(
                (Lanes.All(Kept) * Lanes.Load(strengths, k)) + (Lanes.All((1 - Kept) / Supporters) * Lanes.Load(support, k)), strengths, k);
        }

        strengths[pairs.Count..].Clear();
    }

    /// <summary>How compatible a pair is with every other, 0–1; pairs that share a minutia are not.</summary>
    private static void FillRow(in CandidatePairs pairs, int index, Span<float> row)
    {
        var (xa, ya) = (Lanes.All(pairs.XA[index]), Lanes.All(pairs.YA[index]));
        var (xb, yb) = (Lanes.All(pairs.XB[index]), Lanes.All(pairs.YB[index]));
        var (cos, sin) = (Lanes.All(pairs.Cos[index]), Lanes.All(pairs.Sin[index]));
        for (var k = 0; k < row.Length; k += Lanes.Count)
        {
            var alike = Lanes.MultiplyAdd(cos, Lanes.Load(pairs.Cos, k), sin * Lanes.Load(pairs.Sin, k)) - Lanes.All(LeastCosine);
            if (Vector512.LessThanOrEqualAll(alike, Vector512<float>.Zero))
            {
                Lanes.Store(Vector512<float>.Zero, row, k);
                continue;
            }

            // What lies where, seen from the first minutia: on the second side turned as the pair is.
            var (dxA, dyA) = (Lanes.Load(pairs.XA, k) - xa, Lanes.Load(pairs.YA, k) - ya);
            var (dxB, dyB) = (Lanes.Load(pairs.XB, k) - xb, Lanes.Load(pairs.YB, k) - yb);
            var (turnedX, turnedY) = ((cos * dxB) - (sin * dyB), Lanes.MultiplyAdd(sin, dxB, cos * dyB));
            var dot = Lanes.MultiplyAdd(dxA, turnedX, dyA * turnedY);
            var cross = (dxA * turnedY) - (dyA * turnedX);
            var farA = Vector512.Sqrt(Lanes.MultiplyAdd(dxA, dxA, dyA * dyA));
            var farB = Vector512.Sqrt(Lanes.MultiplyAdd(dxB, dxB, dyB * dyB));
            var far = Vector512.Max(Vector512.Max(farA, farB), Vector512<float>.One);

            // All quotients by one division, the dear operation here.
            var radial = Lanes.MultiplyAdd(Lanes.All(RadialStretch), far, Lanes.All(RadialSlack));
            var tangential = far * Lanes.MultiplyAdd(Lanes.All(TangentialStretch), far, Lanes.All(TangentialSlack));
            var compatible = Lanes.Positive(radial - Vector512.Abs(farA - farB)) * Lanes.Positive(tangential - Vector512.Abs(cross))
                * (Lanes.Positive(alike) * Lanes.All(1 / (1 - LeastCosine))) / (radial * tangential);

            // Of pairs that share a minutia the product is nought.
            Lanes.Store(compatible & Vector512.GreaterThan(dot, Vector512<float>.Zero), row, k);
        }
    }
}
