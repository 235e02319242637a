using Kalkan.Matching.Fingerprints.Consolidation;
using Kalkan.Matching.Fingerprints.Local;
using Kalkan.Matching.Fingerprints.Pairing;
using T = Kalkan.Matching.Fingerprints.Consolidation.T;

namespace Kalkan.Matching.Fingerprints;

/// <summary>Compares fingerprint templates.</summary>
public static class FingerprintMatcher
{
    /// <summary>
    /// How strongly two templates speak for one finger: a score of X means that two different fingers reach it once in 10^X comparisons;
    /// 0 says nothing. The order of the two has no effect, and no template matches another better than itself.
    /// </summary>
    public static double Compare(FingerprintTemplate a, FingerprintTemplate b)
    {
        using var work = new Workspace();
        return Compare(TemplateView.Of(a), TemplateView.Of(b), work);
    }

    internal static double Compare(TemplateView a, TemplateView b, Workspace work)
    {
        var order = a.OwnWords.SequenceCompareTo(b.OwnWords);
        return order switch
        {
            0 => Calibration.Most(a.Count),
            < 0 => Calibration.Score(Weights.LogLikelihoodRatio(Measure(a, b, work)), Math.Min(a.Count, b.Count)),
            _ => Compare(b, a, work),
        };
    }

    internal static Evidence Measure(TemplateView va, TemplateView vb, Workspace w)
    {
        if (va.Count < 3 || vb.Count < 3)
        {
            return default;
        }

        CylinderSimilarity.Sums(va, w.SumsA);
        CylinderSimilarity.Sums(vb, w.SumsB);
        CylinderSimilarity.Fill(va, w.SumsA, vb, w.SumsB, w.Similarities);
        var pa = PointSet.Of(va, w.PointsA);
        var pb = PointSet.Of(vb, w.PointsB);
        var stride = CylinderSimilarity.Stride(vb.Count);
        var pairs = CandidateSearch.Find(w.Similarities, pa, pb, CandidatePairs.Most, w);
        if (pairs.Count == 0)
        {
            return default;
        }

        Relaxation.Compatibilities(pairs, w.Compatibilities);
        Relaxation.Relax(pairs, w.Compatibilities, w.Strengths, (int)T.P[6]);
        Span<byte> cornersA = stackalloc byte[128];
        Span<byte> cornersB = stackalloc byte[128];
        cornersA = cornersA[..Overlap.Corners(va, cornersA)];
        cornersB = cornersB[..Overlap.Corners(vb, cornersB)];

        Span<Alignment> alignments = stackalloc Alignment[AlignmentSearch.Kept];
        Span<float> consents = stackalloc float[AlignmentSearch.Kept];
        alignments = alignments[..AlignmentSearch.Find(pairs, (int)T.P[11], w, alignments, consents)];
        var support = 0f;
        for (var k = 0; k < pairs.Count; k++)
        {
            support = Math.Max(support, w.Strengths[k]);
        }

        var best = default(Evidence);
        var bestValue = double.MinValue;
        foreach (var first in alignments)
        {
            var alignment = first;
            for (var r = 0; r < (int)T.P[13]; r++)
            {
                if (AlignmentSearch.Consent(pairs, alignment, w.Weights) <= 0)
                {
                    break;
                }

                alignment = AlignmentFit.Of(pairs, w.Weights[..Lanes.Padded(pairs.Count)]);
            }

            var moved = PointSet.Empty(vb.Count, w.Moved);
            var agreement = new Agreement(w.Mates);
            Agreement.Move(pb, alignment, moved);
            var found = agreement.Find(pa, moved, T.P[9], T.P[10]);
            var e = new Evidence { Pairs = found, CountA = va.Count, CountB = vb.Count, Support = support };
            for (var i = 0; i < pa.Count; i++)
            {
                var j = (int)agreement.Mate[i];
                if (j >= 0)
                {
                    e.Closeness += 1 - agreement.Cost[i];
                    e.Likeness += w.Similarities[(i * stride) + j];
                    var (ddx, ddy) = (pa.X[i] - moved.X[j], pa.Y[i] - moved.Y[j]);
                    e.Tight += Math.Max(0, 1 - (((ddx * ddx) + (ddy * ddy)) / (T.P[14] * T.P[14])));
                    e.TightLike += Math.Max(0, 1 - (((ddx * ddx) + (ddy * ddy)) / (T.P[14] * T.P[14]))) * Math.Max(0, w.Similarities[(i * stride) + j] - T.P[31]);
                    e.AngleCost += 1 - ((pa.Cos[i] * moved.Cos[j]) + (pa.Sin[i] * moved.Sin[j]));
                }
            }

            for (var k = 0; k < pairs.Count; k++)
            {
                if (agreement.Mate[(int)pairs.IndexA[k]] == pairs.IndexB[k])
                {
                    e.CandidatesAgreeing++;
                    e.RelaxedMatched += w.Strengths[k];
                }

                e.Relaxed += w.Strengths[k];
            }

            e.OverlapA = Overlap.Count(pa, moved, cornersB, T.P[12]);
            e.OverlapB = Overlap.Count(moved, pa, cornersA, T.P[12]);
            e.OverlapA = Math.Max(e.OverlapA, found);
            e.OverlapB = Math.Max(e.OverlapB, found);
            e.TopSimilarity = pairs.Count;
            var value = Weights.LogLikelihoodRatio(e);
            if (value > bestValue)
            {
                (best, bestValue) = (e, value);
            }
        }

        return best;
    }
}
