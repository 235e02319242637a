using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;
using T = Kalkan.Matching.Fingerprints.Consolidation.T;

namespace Kalkan.Matching.Fingerprints.Pairing;

internal static class Relaxation
{
    public static void Compatibilities(CandidatePairs p, Span<float> matrix)
    {
        var n = Lanes.Padded(p.Count);
        var (r0, r1, t0, t1, c0) = (Lanes.All(T.P[1]), Lanes.All(T.P[2]), Lanes.All(T.P[3]), Lanes.All(T.P[4]), Lanes.All(T.P[5]));
        var cScale = Lanes.All(1 / (1 - T.P[5]));
        for (var i = 0; i < p.Count; i++)
        {
            var row = matrix.Slice(i * CandidatePairs.Most, n);
            var (xa, ya, ca, sa) = (Lanes.All(p.XA[i]), Lanes.All(p.YA[i]), Lanes.All(p.CosA[i]), Lanes.All(p.SinA[i]));
            var (xb, yb, cb, sb) = (Lanes.All(p.XB[i]), Lanes.All(p.YB[i]), Lanes.All(p.CosB[i]), Lanes.All(p.SinB[i]));
            var (ia, ib) = (Lanes.All(p.IndexA[i]), Lanes.All(p.IndexB[i]));
            for (var j = 0; j < n; j += Lanes.Count)
            {
                var (dxa, dya) = (Lanes.Load(p.XA, j) - xa, Lanes.Load(p.YA, j) - ya);
                var (dxb, dyb) = (Lanes.Load(p.XB, j) - xb, Lanes.Load(p.YB, j) - yb);
                var ua = (ca * dxa) + (sa * dya);
                var wa = (ca * dya) - (sa * dxa);
                var ub = (cb * dxb) + (sb * dyb);
                var wb = (cb * dyb) - (sb * dxb);
                var la = Vector512.Sqrt((ua * ua) + (wa * wa));
                var lb = Vector512.Sqrt((ub * ub) + (wb * wb));
                var far = Vector512.Max(Vector512.Max(la, lb), Vector512<float>.One);
                var radial = Vector512.Abs(la - lb);
                var tangential = Vector512.Abs((ua * wb) - (wa * ub));
                var (radialBound, tangentialBound) = (r0 + (r1 * far), far * (t0 + (t1 * far)));
                var inverse = Vector512<float>.One / (radialBound * tangentialBound);
                var (cja, sja, cjb, sjb) = (Lanes.Load(p.CosA, j), Lanes.Load(p.SinA, j), Lanes.Load(p.CosB, j), Lanes.Load(p.SinB, j));
                var ra = (ca * cja) + (sa * sja);
                var qa = (ca * sja) - (sa * cja);
                var rb = (cb * cjb) + (sb * sjb);
                var qb = (cb * sjb) - (sb * cjb);
                var cosine = (ra * rb) + (qa * qb);
                var rho = Lanes.Positive(Vector512<float>.One - (radial * tangentialBound * inverse))
                    * Lanes.Positive(Vector512<float>.One - (tangential * radialBound * inverse))
                    * Lanes.Positive((cosine - c0) * cScale);
                var bad = Vector512.Equals(Lanes.Load(p.IndexA, j), ia) | Vector512.Equals(Lanes.Load(p.IndexB, j), ib)
                    | Vector512.LessThan((ua * ub) + (wa * wb), Vector512<float>.Zero);
                Lanes.Store(Vector512.AndNot(rho, bad), row, j);
            }
        }
    }

    public static void Relax(CandidatePairs p, ReadOnlySpan<float> matrix, Span<float> strength, int rounds)
    {
        var n = Lanes.Padded(p.Count);
        for (var i = 0; i < n; i++)
        {
            strength[i] = Math.Max(0.001f, p.Similarity[i] - T.P[30]) / (1 - T.P[30]);
        }

        strength[p.Count..n].Clear();
        Span<float> sum = stackalloc float[CandidatePairs.Most];
        var keep = T.P[7];
        var share = (1 - keep) / T.P[8];
        for (var round = 0; round < rounds; round++)
        {
            sum.Clear();
            for (var k = 0; k < p.Count; k++)
            {
                var row = matrix.Slice(k * CandidatePairs.Most, n);
                var weight = Lanes.All(strength[k]);
                for (var j = 0; j < n; j += Lanes.Count)
                {
                    Lanes.Store(Lanes.Load(sum, j) + (weight * Lanes.Load(row, j)), sum, j);
                }
            }

            for (var j = 0; j < p.Count; j++)
            {
                strength[j] = (keep * strength[j]) + (share * sum[j]);
            }
        }
    }
}
