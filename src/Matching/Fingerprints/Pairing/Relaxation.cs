using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;
using T = Kalkan.Matching.Fingerprints.Consolidation.T;

namespace Kalkan.Matching.Fingerprints.Pairing;

internal static class Relaxation
{
    public static void Compatibilities(CandidatePairs p, Span<float> matrix)
    {
        var n = PointSet.Padded(p.Count);
        var (r0, r1, t0, t1, c0) = (V(T.P[1]), V(T.P[2]), V(T.P[3]), V(T.P[4]), V(T.P[5]));
        var cScale = V(1 / (1 - T.P[5]));
        for (var i = 0; i < p.Count; i++)
        {
            var row = matrix.Slice(i * CandidatePairs.Most, n);
            var (xa, ya, ca, sa) = (V(p.XA[i]), V(p.YA[i]), V(p.CosA[i]), V(p.SinA[i]));
            var (xb, yb, cb, sb) = (V(p.XB[i]), V(p.YB[i]), V(p.CosB[i]), V(p.SinB[i]));
            var (ia, ib) = (V(p.IndexA[i]), V(p.IndexB[i]));
            for (var j = 0; j < n; j += PointSet.Lanes)
            {
                var (dxa, dya) = (L(p.XA, j) - xa, L(p.YA, j) - ya);
                var (dxb, dyb) = (L(p.XB, j) - xb, L(p.YB, j) - yb);
                var ua = (ca * dxa) + (sa * dya);
                var wa = (ca * dya) - (sa * dxa);
                var ub = (cb * dxb) + (sb * dyb);
                var wb = (cb * dyb) - (sb * dxb);
                var la = Vector256.Sqrt((ua * ua) + (wa * wa));
                var lb = Vector256.Sqrt((ub * ub) + (wb * wb));
                var far = Vector256.Max(Vector256.Max(la, lb), Vector256<float>.One);
                var radial = Vector256.Abs(la - lb);
                var tangential = Vector256.Abs((ua * wb) - (wa * ub)) / far;
                var (cja, sja, cjb, sjb) = (L(p.CosA, j), L(p.SinA, j), L(p.CosB, j), L(p.SinB, j));
                var ra = (ca * cja) + (sa * sja);
                var qa = (ca * sja) - (sa * cja);
                var rb = (cb * cjb) + (sb * sjb);
                var qb = (cb * sjb) - (sb * cjb);
                var cosine = (ra * rb) + (qa * qb);
                var rho = Relu(Vector256<float>.One - (radial / (r0 + (r1 * far))))
                    * Relu(Vector256<float>.One - (tangential / (t0 + (t1 * far))))
                    * Relu((cosine - c0) * cScale);
                var bad = Vector256.Equals(L(p.IndexA, j), ia) | Vector256.Equals(L(p.IndexB, j), ib)
                    | Vector256.LessThan((ua * ub) + (wa * wb), Vector256<float>.Zero);
                Vector256.AndNot(rho, bad).StoreUnsafe(ref MemoryMarshal.GetReference(row), (nuint)j);
            }
        }
    }

    public static void Relax(CandidatePairs p, ReadOnlySpan<float> matrix, Span<float> strength)
    {
        var n = PointSet.Padded(p.Count);
        p.Similarity[..n].CopyTo(strength);
        Span<float> sum = stackalloc float[CandidatePairs.Most];
        var keep = T.P[7];
        var share = (1 - keep) / T.P[8];
        for (var round = 0; round < (int)T.P[6]; round++)
        {
            sum.Clear();
            for (var k = 0; k < p.Count; k++)
            {
                var row = matrix.Slice(k * CandidatePairs.Most, n);
                var weight = V(strength[k]);
                for (var j = 0; j < n; j += PointSet.Lanes)
                {
                    (L(sum, j) + (weight * L(row, j))).StoreUnsafe(ref MemoryMarshal.GetReference(sum), (nuint)j);
                }
            }

            for (var j = 0; j < p.Count; j++)
            {
                strength[j] = (keep * strength[j]) + (share * sum[j]);
            }
        }
    }

    private static Vector256<float> Relu(Vector256<float> v) => Vector256.Max(v, Vector256<float>.Zero);

    private static Vector256<float> V(float v) => Vector256.Create(v);

    private static Vector256<float> L(ReadOnlySpan<float> run, int at) => Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(run), (nuint)at);
}
