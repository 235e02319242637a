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
        var pairs = CandidateSearch.Find(w.Similarities, pa, pb, w);
        if (pairs.Count == 0)
        {
            return default;
        }

        Relaxation.Compatibilities(pairs, w.Compatibilities);
        Relaxation.Relax(pairs, w.Compatibilities, w.Strengths);
        Span<byte> cornersA = stackalloc byte[128];
        Span<byte> cornersB = stackalloc byte[128];
        cornersA = cornersA[..Overlap.Corners(va, cornersA)];
        cornersB = cornersB[..Overlap.Corners(vb, cornersB)];

        Span<float> left = stackalloc float[CandidatePairs.Most];
        w.Strengths.CopyTo(left);
        left[pairs.Count..].Clear();
        var best = default(Evidence);
        var bestValue = double.MinValue;
        for (var h = 0; h < (int)T.P[11]; h++)
        {
            var seed = 0;
            for (var k = 1; k < pairs.Count; k++)
            {
                seed = left[k] > left[seed] ? k : seed;
            }

            if (left[seed] <= 0)
            {
                break;
            }

            var fit = default(AlignmentFit);
            fit.Add(pairs.XA[seed], pairs.YA[seed], pairs.XB[seed], pairs.YB[seed], w.Strengths[seed]);
            fit.AddDirection(pairs.CosA[seed], pairs.SinA[seed], pairs.CosB[seed], pairs.SinB[seed], w.Strengths[seed]);
            for (var k = 0; k < pairs.Count; k++)
            {
                var rho = w.Compatibilities[(seed * CandidatePairs.Most) + k];
                if (rho > 0)
                {
                    var weight = rho * w.Strengths[k];
                    fit.Add(pairs.XA[k], pairs.YA[k], pairs.XB[k], pairs.YB[k], weight);
                    fit.AddDirection(pairs.CosA[k], pairs.SinA[k], pairs.CosB[k], pairs.SinB[k], weight);
                    left[k] = 0;
                }
            }

            left[seed] = 0;
            var alignment = fit.Solve();
            var moved = PointSet.Empty(vb.Count, w.Moved);
            var agreement = new Agreement(w.Mates);
            Agreement.Move(pb, alignment, moved);
            var found = agreement.Find(pa, moved, T.P[9], T.P[10]);
            for (var r = 0; r < (int)T.P[13] && found >= 3; r++)
            {
                fit = default;
                for (var i = 0; i < pa.Count; i++)
                {
                    var j = (int)agreement.Mate[i];
                    if (j >= 0)
                    {
                        var wt = 1 - agreement.Cost[i] + 0.01f;
                        fit.Add(pa.X[i], pa.Y[i], pb.X[j], pb.Y[j], wt);
                        fit.AddDirection(pa.Cos[i], pa.Sin[i], pb.Cos[j], pb.Sin[j], wt);
                    }
                }

                alignment = fit.Solve();
                Agreement.Move(pb, alignment, moved);
                found = agreement.Find(pa, moved, T.P[9], T.P[10]);
            }

            var e = new Evidence { Pairs = found, CountA = va.Count, CountB = vb.Count, Support = w.Strengths[seed] };
            for (var i = 0; i < pa.Count; i++)
            {
                var j = (int)agreement.Mate[i];
                if (j >= 0)
                {
                    e.Closeness += 1 - agreement.Cost[i];
                    e.Likeness += w.Similarities[(i * stride) + j];
                    var (ddx, ddy) = (pa.X[i] - moved.X[j], pa.Y[i] - moved.Y[j]);
                    e.Tight += Math.Max(0, 1 - (((ddx * ddx) + (ddy * ddy)) / (T.P[14] * T.P[14])));
                    e.TightLike += Math.Max(0, 1 - (((ddx * ddx) + (ddy * ddy)) / (T.P[14] * T.P[14]))) * w.Similarities[(i * stride) + j];
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
            var value = e.RelaxedMatched;
            if (value > bestValue)
            {
                (best, bestValue) = (e, value);
            }
        }

        return best;
    }
}
