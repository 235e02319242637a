using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;
using Kalkan.Matching.Fingerprints.Pairing;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>Lays the second template over the first as the strongest pairs and what is compatible with them ask, and keeps the alignments that most pairs consent to.</summary>
internal static class AlignmentSearch
{
    /// <summary>Alignments that are examined in full.</summary>
    public const int Kept = 2;

    /// <summary>Fills in the alignments of most consent, best first; tells how many.</summary>
    public static int Find(CandidatePairs pairs, int seeds, Workspace work, Span<Alignment> kept, Span<float> consents)
    {
        var remaining = work.Remaining[..Lanes.Padded(pairs.Count)];
        work.Strengths[..remaining.Length].CopyTo(remaining);
        consents.Fill(-1);
        var found = 0;
        for (var s = 0; s < seeds; s++)
        {
            var seed = Strongest(remaining);
            if (remaining[seed] <= 0)
            {
                break;
            }

            var alignment = Fit(pairs, seed, work, remaining);
            var consent = Consent(pairs, alignment, work.Weights);
            var at = consents.Length;
            while (at > 0 && consent > consents[at - 1])
            {
                at--;
                if (at + 1 < consents.Length)
                {
                    (consents[at + 1], kept[at + 1]) = (consents[at], kept[at]);
                }
            }

            if (at < consents.Length)
            {
                (consents[at], kept[at]) = (consent, alignment);
                found = Math.Min(found + 1, consents.Length);
            }
        }

        return found;
    }

    private static int Strongest(ReadOnlySpan<float> strengths)
    {
        var strongest = 0;
        for (var k = 1; k < strengths.Length; k++)
        {
            strongest = strengths[k] > strengths[strongest] ? k : strongest;
        }

        return strongest;
    }

    /// <summary>The alignment that a pair and those compatible with it ask for; none of them will seed another.</summary>
    private static Alignment Fit(CandidatePairs pairs, int seed, Workspace work, Span<float> remaining)
    {
        var weights = work.Weights[..Lanes.Padded(pairs.Count)];
        var compatible = work.Compatibilities.Slice(seed * CandidatePairs.Most, weights.Length);
        for (var k = 0; k < weights.Length; k += Lanes.Count)
        {
            var weight = Lanes.Load(compatible, k);
            Lanes.Store(weight * Lanes.Load(work.Strengths, k), weights, k);
            var others = Vector512.Equals(weight, Vector512<float>.Zero).AsSingle();
            Lanes.Store(Lanes.Load(remaining, k) & others, remaining, k);
        }

        weights[seed] = work.Strengths[seed];
        remaining[seed] = 0;
        return AlignmentFit.Of(pairs, weights);
    }

    /// <summary>How many pairs an alignment lays on each other, each weighed by how closely.</summary>
    public static float Consent(CandidatePairs pairs, Alignment alignment, Span<float> weights)
    {
        var (c, s) = (Lanes.All(alignment.Cos), Lanes.All(alignment.Sin));
        var (shiftX, shiftY) = (Lanes.All(alignment.ShiftX), Lanes.All(alignment.ShiftY));
        var scale = Lanes.All(1 / (T.P[15] * T.P[15]));
        var turn = Lanes.All(0.5f / (1 - T.P[10]));
        var sum = Vector512<float>.Zero;
        for (var k = 0; k < Lanes.Padded(pairs.Count); k += Lanes.Count)
        {
            var (x, y) = (Lanes.Load(pairs.XB, k), Lanes.Load(pairs.YB, k));
            var dx = (c * x) - (s * y) + shiftX - Lanes.Load(pairs.XA, k);
            var dy = (s * x) + (c * y) + shiftY - Lanes.Load(pairs.YA, k);
            var (cb, sb) = (Lanes.Load(pairs.CosB, k), Lanes.Load(pairs.SinB, k));
            var cosine = (((c * cb) - (s * sb)) * Lanes.Load(pairs.CosA, k)) + (((s * cb) + (c * sb)) * Lanes.Load(pairs.SinA, k));
            var cost = (((dx * dx) + (dy * dy)) * scale) + ((Lanes.All(1) - cosine) * turn);
            var weight = Lanes.Positive(Lanes.All(1) - cost);
            Lanes.Store(weight, weights, k);
            sum += weight;
        }

        return Lanes.Sum(sum);
    }
}
