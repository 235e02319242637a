using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Pairing;

/// <summary>Finds the candidate pairs: every cylinder with its most alike on the other side, from both sides.</summary>
/// <remarks>
/// A similarity and the index it was found at share one word: numbers from 0 on order as their bits do, and the lowest seven bits of the fraction,
/// a hundred-thousandth of the similarity, give way to the index.
/// </remarks>
internal static class CandidateSearch
{
    private const int IndexMask = MinutiaSelection.Most - 1;
    private const int Bins = 128;

    /// <summary>Random cylinders are hardly less alike.</summary>
    private const float LeastSimilarity = 0.25f;

    /// <summary>The candidates, at most so many, the most alike.</summary>
    public static CandidatePairs Find(PointSet a, PointSet b, int most, in Workspace work)
    {
        var stride = CylinderSimilarity.Stride(b.Count);
        var columns = work.Columns[..stride];
        columns.Clear();
        var found = work.Found;
        var count = 0;
        for (var i = 0; i < a.Count; i++)
        {
            var best = BestOfRow(work.Similarities.Slice(i * stride, stride), i, columns);
            work.RowMates[i] = best & IndexMask;
            found[count++] = (best & ~IndexMask) | i;
        }

        var rows = count;
        for (var j = 0; j < b.Count; j++)
        {
            if (work.RowMates[columns[j] & IndexMask] != j)
            {
                found[count++] = (columns[j] & ~IndexMask) | j;
            }
        }

        var least = Least(found[..count], most);
        var pairs = new CandidatePairs(work.Pairs);
        for (var k = 0; k < count && pairs.Count < most; k++)
        {
            var similarity = BitConverter.Int32BitsToSingle(found[k] & ~IndexMask);
            if (similarity >= least)
            {
                var index = found[k] & IndexMask;
                var (i, j) = k < rows ? (index, work.RowMates[index]) : (columns[index] & IndexMask, index);
                pairs.Add(a, i, b, j, similarity);
            }
        }

        pairs.Pad();
        return pairs;
    }

    private static int BestOfRow(ReadOnlySpan<float> row, int index, Span<int> columns)
    {
        ref var column = ref MemoryMarshal.GetReference(columns);
        var mask = Vector512.Create(~IndexMask);
        var own = Vector512.Create(index);
        var at = Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        var best = Vector512<int>.Zero;
        for (var j = 0; j < row.Length; j += Lanes.Count)
        {
            var value = Lanes.Load(row, j).AsInt32() & mask;
            best = Vector512.Max(best, value | at);
            at += Vector512.Create(Lanes.Count);
            Vector512.Max(Vector512.LoadUnsafe(ref column, (nuint)j), value | own).StoreUnsafe(ref column, (nuint)j);
        }

        return Lanes.Most(best);
    }

    /// <summary>The similarity from which on no more are found than can be kept.</summary>
    private static float Least(ReadOnlySpan<int> found, int most)
    {
        if (found.Length <= most)
        {
            return LeastSimilarity;
        }

        Span<byte> bins = stackalloc byte[Bins + 1];
        bins.Clear();
        foreach (var word in found)
        {
            var bin = (int)(BitConverter.Int32BitsToSingle(word & ~IndexMask) * Bins);
            bins[bin] = (byte)Math.Min(bins[bin] + 1, byte.MaxValue);
        }

        var least = Bins;
        for (var sum = (int)bins[least]; least > 0 && sum + bins[least - 1] <= most; least--)
        {
            sum += bins[least - 1];
        }

        return Math.Max(LeastSimilarity, least / (float)Bins);
    }
}
