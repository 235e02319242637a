using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;
using T = Kalkan.Matching.Fingerprints.Consolidation.T;

namespace Kalkan.Matching.Fingerprints.Pairing;

internal static class CandidateSearch
{
    public static CandidatePairs Find(ReadOnlySpan<float> rows, PointSet a, PointSet b, Workspace work)
    {
        var stride = CylinderSimilarity.Stride(b.Count);
        var columnBest = work.ColumnBest;
        var columnRow = work.ColumnRow;
        var pairs = new CandidatePairs(work.Pairs);
        Span<int> rowBest = stackalloc int[MinutiaSelection.Most];
        columnBest[..stride].Clear();
        columnRow[..stride].Fill(-1);
        for (var i = 0; i < a.Count; i++)
        {
            rowBest[i] = BestOfRow(rows.Slice(i * stride, stride), i, columnBest, columnRow);
        }

        Span<int> bins = stackalloc int[128];
        bins.Clear();
        Span<(short A, short B, float S)> found = stackalloc (short, short, float)[2 * MinutiaSelection.Most];
        var n = 0;
        for (var i = 0; i < a.Count; i++)
        {
            var j = rowBest[i];
            if (j >= 0 && rows[(i * stride) + j] >= T.P[0])
            {
                found[n++] = ((short)i, (short)j, rows[(i * stride) + j]);
            }
        }

        for (var j = 0; j < b.Count; j++)
        {
            var i = (int)columnRow[j];
            if (i >= 0 && rowBest[i] != j && columnBest[j] >= T.P[0])
            {
                found[n++] = ((short)i, (short)j, columnBest[j]);
            }
        }

        foreach (var (_, _, s) in found[..n])
        {
            bins[(int)(s * 127)]++;
        }

        var bin = 127;
        for (var sum = bins[bin]; bin > 0 && sum + bins[bin - 1] <= CandidatePairs.Most; bin--)
        {
            sum += bins[bin - 1];
        }

        foreach (var (i, j, s) in found[..n])
        {
            if ((int)(s * 127) >= bin && pairs.Count < CandidatePairs.Most)
            {
                pairs.Add(a, i, b, j, s);
            }
        }

        pairs.Pad();
        return pairs;
    }

    private static int BestOfRow(ReadOnlySpan<float> row, int index, Span<float> columnBest, Span<float> columnRow)
    {
        var best = Vector256<float>.Zero;
        var at = Vector256.Create((float)index);
        ref var r = ref MemoryMarshal.GetReference(row);
        ref var c = ref MemoryMarshal.GetReference(columnBest);
        ref var ci = ref MemoryMarshal.GetReference(columnRow);
        for (var j = 0; j < row.Length; j += 8)
        {
            var v = Vector256.LoadUnsafe(ref r, (nuint)j);
            best = Vector256.Max(best, v);
            var old = Vector256.LoadUnsafe(ref c, (nuint)j);
            var more = Vector256.GreaterThan(v, old);
            Vector256.ConditionalSelect(more, v, old).StoreUnsafe(ref c, (nuint)j);
            Vector256.ConditionalSelect(more, at, Vector256.LoadUnsafe(ref ci, (nuint)j)).StoreUnsafe(ref ci, (nuint)j);
        }

        var most = 0f;
        for (var k = 0; k < 8; k++)
        {
            most = Math.Max(most, best[k]);
        }

        return most > 0 ? row.IndexOf(most) : -1;
    }
}
