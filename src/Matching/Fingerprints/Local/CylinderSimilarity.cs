using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>
/// How alike every cylinder of one template is to every cylinder of another, by counts of bits over the cells valid on both sides:
/// twice the common bits over all bits (Dice). Both ways of counting give the same numbers to the bit.
/// </summary>
/// <remarks>
/// The valid cells are the same in all sections, so the bits of a cylinder under the other's mask are counted from three planes of its
/// per-cell sums, and the common bits of six sections are first added to three planes: ten counts of 64 bits a pair instead of eighteen.
/// </remarks>
internal static class CylinderSimilarity
{
    private const int AtOnce = 8;

    /// <summary>Length of a row of similarities against so many cylinders.</summary>
    public static int Stride(int count) => Lanes.Padded(count);

    /// <summary>Words that <see cref="Sums"/> needs.</summary>
    public static int SumWords(int count) => (3 * count) + TemplateWords.Padding;

    /// <summary>The per-cell sums over the sections, as three planes of bits: three runs of as many words as there are minutiae.</summary>
    public static void Sums(TemplateView view, Span<ulong> sums)
    {
        var n = view.Count;
        var words = view.Words;
        for (var i = 0; i < n; i++)
        {
            var (low, firstCarry) = Add(words[i], words[n + i], words[(2 * n) + i]);
            var (otherLow, secondCarry) = Add(words[(3 * n) + i], words[(4 * n) + i], words[(5 * n) + i]);
            var (middle, high) = Add(firstCarry, secondCarry, low & otherLow);
            sums[i] = low ^ otherLow;
            sums[n + i] = middle;
            sums[(2 * n) + i] = high;
        }

        sums.Slice(3 * n, TemplateWords.Padding).Clear();
    }

    /// <summary>Fills the workspace's similarities.</summary>
    public static void Fill(TemplateView a, TemplateView b, in Workspace work)
    {
        Sums(a, work.SumsA);
        Sums(b, work.SumsB);
        Fill(a, work.SumsA, b, work.SumsB, work.Similarities);
    }

    /// <summary>Fills a row for every cylinder of <paramref name="a"/>, <see cref="Stride"/> of b's count long; zero where two do not compare.</summary>
    public static void Fill(TemplateView a, ReadOnlySpan<ulong> sumsA, TemplateView b, ReadOnlySpan<ulong> sumsB, Span<float> rows)
    {
        if (Avx512BW.IsSupported)
        {
            FillByVector(a, sumsA, b, sumsB, rows);
        }
        else
        {
            FillByWord(a, sumsA, b, sumsB, rows);
        }
    }

    internal static void FillByWord(TemplateView a, ReadOnlySpan<ulong> sumsA, TemplateView b, ReadOnlySpan<ulong> sumsB, Span<float> rows)
    {
        var stride = Stride(b.Count);
        for (var i = 0; i < a.Count; i++)
        {
            var row = rows.Slice(i * stride, stride);
            row.Clear();
            for (var j = 0; j < b.Count; j++)
            {
                row[j] = Similarity(a, sumsA, i, b, sumsB, j);
            }
        }
    }

    private static float Similarity(TemplateView a, ReadOnlySpan<ulong> sumsA, int i, TemplateView b, ReadOnlySpan<ulong> sumsB, int j)
    {
        var maskA = a.Words[(TemplateWords.Mask * a.Count) + i];
        var maskB = b.Words[(TemplateWords.Mask * b.Count) + j];
        if (BitOperations.PopCount(maskA & maskB) < CylinderShape.LeastCommonCells)
        {
            return 0;
        }

        var common = 0;
        for (var section = 0; section < CylinderShape.Sections; section++)
        {
            common += BitOperations.PopCount(a.Words[(section * a.Count) + i] & b.Words[(section * b.Count) + j]);
        }

        var all = Under(maskB, sumsA, a.Count, i) + Under(maskA, sumsB, b.Count, j);
        return all == 0 ? 0 : 2f * common / all;
    }

    private static int Under(ulong mask, ReadOnlySpan<ulong> sums, int count, int index) =>
        BitOperations.PopCount(sums[index] & mask)
        + (2 * BitOperations.PopCount(sums[count + index] & mask))
        + (4 * BitOperations.PopCount(sums[(2 * count) + index] & mask));

    private static (ulong Sum, ulong Carry) Add(ulong x, ulong y, ulong z) => (x ^ y ^ z, (x & y) | (z & (x ^ y)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillByVector(TemplateView a, ReadOnlySpan<ulong> sumsA, TemplateView b, ReadOnlySpan<ulong> sumsB, Span<float> rows)
    {
        var n = b.Count;
        var stride = Stride(n);
        ref var b0 = ref MemoryMarshal.GetReference(b.Words);
        ref var s0 = ref MemoryMarshal.GetReference(sumsB);
        var one = BitCountTable(1);
        var two = BitCountTable(2);
        var four = BitCountTable(4);
        var least = Vector512.Create((ulong)CylinderShape.LeastCommonCells);
        for (var i = 0; i < a.Count; i++)
        {
            var row = rows.Slice(i * stride, stride);
            var mask = a.Words[(TemplateWords.Mask * a.Count) + i];
            if (mask == 0)
            {
                row.Clear();
                continue;
            }

            var maskA = Vector512.Create(mask);
            var a0 = Word(a, 0, i);
            var a1 = Word(a, 1, i);
            var a2 = Word(a, 2, i);
            var a3 = Word(a, 3, i);
            var a4 = Word(a, 4, i);
            var a5 = Word(a, 5, i);
            var sumA0 = Vector512.Create(sumsA[i]);
            var sumA1 = Vector512.Create(sumsA[a.Count + i]);
            var sumA2 = Vector512.Create(sumsA[(2 * a.Count) + i]);
            for (var j = 0; j < n; j += AtOnce)
            {
                var maskB = Load(ref b0, (TemplateWords.Mask * n) + j);
                var (low, firstCarry) = Add(
                    a0 & Load(ref b0, j), a1 & Load(ref b0, n + j), a2 & Load(ref b0, (2 * n) + j));
                var (otherLow, secondCarry) = Add(
                    a3 & Load(ref b0, (3 * n) + j), a4 & Load(ref b0, (4 * n) + j), a5 & Load(ref b0, (5 * n) + j));
                var (middle, high) = Add(firstCarry, secondCarry, low & otherLow);
                var common = Total(Count(low ^ otherLow, one) + Count(middle, two) + Count(high, four));
                var all = Total(
                    Count(sumA0 & maskB, one) + Count(sumA1 & maskB, two) + Count(sumA2 & maskB, four)
                    + Count(Load(ref s0, j) & maskA, one) + Count(Load(ref s0, n + j) & maskA, two)
                    + Count(Load(ref s0, (2 * n) + j) & maskA, four));
                var cells = Total(Count(maskA & maskB, one));
                common &= Vector512.GreaterThanOrEqual(cells, least);
                all = Vector512.Max(all, Vector512<ulong>.One);
                var dice = Single(common + common) / Single(all);
                dice.StoreUnsafe(ref MemoryMarshal.GetReference(row), (nuint)j);
            }

            row[n..].Clear();
        }
    }

    private static Vector512<ulong> Word(TemplateView view, int section, int index) => Vector512.Create(view.Words[(section * view.Count) + index]);

    private static Vector512<ulong> Load(ref ulong start, int index) => Vector512.LoadUnsafe(ref start, (nuint)index);

    private static Vector256<float> Single(Vector512<ulong> counts) => Vector256.ConvertToSingle(Avx512F.ConvertToVector256Int32(counts));

    private static (Vector512<ulong> Sum, Vector512<ulong> Carry) Add(Vector512<ulong> x, Vector512<ulong> y, Vector512<ulong> z) =>
        (Avx512F.TernaryLogic(x, y, z, 0x96), Avx512F.TernaryLogic(x, y, z, 0xE8));

    /// <summary>Bits of every byte, times the weight of the table.</summary>
    private static Vector512<byte> Count(Vector512<ulong> words, Vector512<byte> table)
    {
        var low = Vector512.Create((byte)0x0f);
        var bytes = words.AsByte();
        return Avx512BW.Shuffle(table, bytes & low) + Avx512BW.Shuffle(table, (words >>> 4).AsByte() & low);
    }

    private static Vector512<ulong> Total(Vector512<byte> counts) => Avx512BW.SumAbsoluteDifferences(counts, Vector512<byte>.Zero).AsUInt64();

    private static Vector512<byte> BitCountTable(int weight)
    {
        var table = Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4) * (byte)weight;
        return Vector512.Create(Vector256.Create(table, table), Vector256.Create(table, table));
    }
}
