using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;
using Kalkan.Matching.Fingerprints.Pairing;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>
/// Lays the second template over the first as the strongest pairs, each with what is compatible with it, ask for; keeps the alignments that
/// most candidate pairs consent to.
/// </summary>
internal static class AlignmentSearch
{
    /// <summary>Fills <paramref name="kept"/> with the alignments of most consent, best first.</summary>
    /// <param name="pairs">With their strengths and compatibilities in the workspace.</param>
    /// <param name="seeds">Alignments that are tried.</param>
    /// <param name="work">The comparison's numbers.</param>
    /// <param name="kept">As many as are wanted.</param>
    /// <param name="consents">As long as <paramref name="kept"/>.</param>
    /// <returns>How many were found.</returns>
    public static int Find(in CandidatePairs pairs, int seeds, in Workspace work, Span<Alignment> kept, Span<float> consents)
    {
        var remaining = work.Remaining[..Lanes.Padded(pairs.Count)];
        work.Strengths[..remaining.Length].CopyTo(remaining);
        var found = 0;
        for (var tried = 0; tried < seeds && tried < pairs.Count; tried++)
        {
            var strongest = Lanes.Most(remaining);
            if (strongest <= 0)
            {
                break;
            }

            var seed = remaining.IndexOf(strongest);
            var alignment = Fit(pairs, seed, remaining, work);
            found = Insert(alignment, Consent(pairs, alignment, work.Weights), found, kept, consents);
        }

        return found;
    }

    /// <summary>The alignment that all the candidate pairs which consent to one ask for, by weight of their consent.</summary>
    public static Alignment Refine(in CandidatePairs pairs, Alignment alignment, in Workspace work)
    {
        var weights = work.Weights[..Lanes.Padded(pairs.Count)];
        return Consent(pairs, alignment, weights) > 0 ? AlignmentFit.Of(pairs, weights) : alignment;
    }

    private static int Insert(Alignment alignment, float consent, int found, Span<Alignment> kept, Span<float> consents)
    {
        var at = found;
        for (; at > 0 && consent > consents[at - 1]; at--)
        {
            if (at < kept.Length)
            {
                (kept[at], consents[at]) = (kept[at - 1], consents[at - 1]);
            }
        }

        if (at < kept.Length)
        {
            (kept[at], consents[at]) = (alignment, consent);
        }

        return Math.Min(found + 1, kept.Length);
    }

    /// <summary>The alignment that a pair and those compatible with it ask for; none of them will seed another.</summary>
    private static Alignment Fit(in CandidatePairs pairs, int seed, Span<float> remaining, in Workspace work)
    {
        var weights = work.Weights[..remaining.Length];
        var compatible = work.Compatibilities.Slice(seed * CandidatePairs.Most, weights.Length);
        for (var k = 0; k < weights.Length; k += Lanes.Count)
        {
            var weight = Lanes.Load(compatible, k);
            Lanes.Store(weight * Lanes.Load(work.Strengths, k), weights, k);
            var others = Vector512.Equals(weight, Vector512<float>.Zero);
            Lanes.Store(Lanes.Load(remaining, k) & others, remaining, k);
        }

        weights[seed] = work.Strengths[seed];
        remaining[seed] = 0;
        return AlignmentFit.Of(pairs, weights);
    }

    /// <summary>How many pairs an alignment lays on each other, each weighed by how closely.</summary>
    private static float Consent(in CandidatePairs pairs, Alignment alignment, Span<float> weights)
    {
        var (cos, sin) = (Lanes.All(alignment.Cos), Lanes.All(alignment.Sin));
        var (shiftX, shiftY) = (Lanes.All(alignment.ShiftX), Lanes.All(alignment.ShiftY));
        var sum = Vector512<float>.Zero;
        for (var k = 0; k < Lanes.Padded(pairs.Count); k += Lanes.Count)
        {
            var (x, y) = (Lanes.Load(pairs.XB, k), Lanes.Load(pairs.YB, k));
            var cosine = (cos * Lanes.Load(pairs.Cos, k)) + (sin * Lanes.Load(pairs.Sin, k));
            var weight = Lanes.Positive(Lanes.All(1) - ToleranceBox.Cost(
                (cos * x) - (sin * y) + shiftX - Lanes.Load(pairs.XA, k),
                (sin * x) + (cos * y) + shiftY - Lanes.Load(pairs.YA, k),
                cosine));
            Lanes.Store(weight, weights, k);
            sum += weight;
        }

        return Lanes.Sum(sum);
    }
}
