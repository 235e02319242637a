using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>
/// Finds for every cylinder of two templates the most alike one of the other, by counts of bits over the cells valid on both sides: twice the
/// common bits over all bits (Dice). Both ways of counting give the same numbers to the bit.
/// </summary>
/// <remarks>
/// All bits are twice the common ones and those that one side alone has. The bits of six sections are first added to three planes, which halves
/// what is to be counted.
/// </remarks>
internal static class CylinderSimilarity
{
    private const int AtOnce = 8;

    private static readonly (Vector512<byte> Below64, Vector512<byte> From64) Ones = BitCounts(1);
    private static readonly (Vector512<byte> Below64, Vector512<byte> From64) Twos = BitCounts(2);
    private static readonly (Vector512<byte> Below64, Vector512<byte> From64) Fours = BitCounts(4);

    /// <summary>Fills in the best similarity of every cylinder and where it is, as <see cref="Indexed"/>; 0 where two do not compare.</summary>
    /// <param name="a">One template.</param>
    /// <param name="b">Another.</param>
    /// <param name="ofA">A word for each of its cylinders.</param>
    /// <param name="ofB">The same.</param>
    public static void FindBest(TemplateView a, TemplateView b, Span<int> ofA, Span<int> ofB)
    {
        if (Avx512Vbmi.IsSupported)
        {
            FindBestByVector(a, b, ofA, ofB);
        }
        else
        {
            FindBestByWord(a, b, ofA, ofB);
        }
    }

    internal static void FindBestByWord(TemplateView a, TemplateView b, Span<int> ofA, Span<int> ofB)
    {
        ofA[..a.Count].Clear();
        ofB[..b.Count].Clear();
        for (var i = 0; i < a.Count; i++)
        {
            for (var j = 0; j < b.Count; j++)
            {
                var similarity = Similarity(a, i, b, j);
                ofA[i] = Math.Max(ofA[i], Indexed.Of(similarity, j));
                ofB[j] = Math.Max(ofB[j], Indexed.Of(similarity, i));
            }
        }
    }

    private static float Similarity(TemplateView a, int i, TemplateView b, int j)
    {
        var valid = a.Words[(TemplateWords.Mask * a.Count) + i] & b.Words[(TemplateWords.Mask * b.Count) + j];
        if (BitOperations.PopCount(valid) < CylinderShape.LeastCommonCells)
        {
            return 0;
        }

        var (common, single) = (0, 0);
        for (var section = 0; section < CylinderShape.Sections; section++)
        {
            var (bitsA, bitsB) = (a.Words[(section * a.Count) + i], b.Words[(section * b.Count) + j]);
            common += BitOperations.PopCount(bitsA & bitsB);
            single += BitOperations.PopCount((bitsA ^ bitsB) & valid);
        }

        return 2f * common / Math.Max(1, (2 * common) + single);
    }

    /// <summary>Eight cylinders of <paramref name="b"/> stay in registers while all of <paramref name="a"/> pass by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FindBestByVector(TemplateView a, TemplateView b, Span<int> ofA, Span<int> ofB)
    {
        var (m, n) = (a.Count, b.Count);
        ref var a0 = ref MemoryMarshal.GetReference(a.Words);
        ref var b0 = ref MemoryMarshal.GetReference(b.Words);
        Span<int> lanes = stackalloc int[AtOnce * m];
        ref var best0 = ref MemoryMarshal.GetReference(lanes);
        var (one0, one64) = Ones;
        var (two0, two64) = Twos;
        var (four0, four64) = Fours;
        var least = Vector512.Create((ulong)CylinderShape.LeastCommonCells);
        for (var j = 0; j < n; j += AtOnce)
        {
            var indices = Vector256<int>.Indices + Vector256.Create(j);
            indices &= Vector256.LessThan(indices, Vector256.Create(n));
            var bestOfB = Vector256<int>.Zero;
            var bits0 = Load(ref b0, j);
            var bits1 = Load(ref b0, n + j);
            var bits2 = Load(ref b0, (2 * n) + j);
            var bits3 = Load(ref b0, (3 * n) + j);
            var bits4 = Load(ref b0, (4 * n) + j);
            var bits5 = Load(ref b0, (5 * n) + j);
            var mask = Load(ref b0, (TemplateWords.Mask * n) + j) & Vector512.LessThan(Vector512<ulong>.Indices, Vector512.Create((ulong)(n - j)));
            for (var i = 0; i < m; i++)
            {
                ref var own = ref Unsafe.Add(ref a0, i);
                var own0 = Vector512.Create(own);
                var own1 = Vector512.Create(Unsafe.Add(ref own, m));
                var own2 = Vector512.Create(Unsafe.Add(ref own, 2 * m));
                var own3 = Vector512.Create(Unsafe.Add(ref own, 3 * m));
                var own4 = Vector512.Create(Unsafe.Add(ref own, 4 * m));
                var own5 = Vector512.Create(Unsafe.Add(ref own, 5 * m));
                var valid = Vector512.Create(Unsafe.Add(ref own, TemplateWords.Mask * m)) & mask;

                var (low, firstCarry) = Add(own0 & bits0, own1 & bits1, own2 & bits2);
                var (otherLow, secondCarry) = Add(own3 & bits3, own4 & bits4, own5 & bits5);
                var (middle, high) = Add(firstCarry, secondCarry, low & otherLow);
                var common = Count(low ^ otherLow, one0, one64) + Count(middle, two0, two64) + Count(high, four0, four64);

                (low, firstCarry) = Add(Single(own0, bits0, valid), Single(own1, bits1, valid), Single(own2, bits2, valid));
                (otherLow, secondCarry) = Add(Single(own3, bits3, valid), Single(own4, bits4, valid), Single(own5, bits5, valid));
                (middle, high) = Add(firstCarry, secondCarry, low & otherLow);
                var single = Count(low ^ otherLow, one0, one64) + Count(middle, two0, two64) + Count(high, four0, four64);

                var twice = Total(common + common);
                var all = Vector512.Max(Total(common + common + single), Vector512<ulong>.One);
                twice &= Vector512.GreaterThanOrEqual(Total(Count(valid, one0, one64)), least);
                var similarity = Floats(twice) / Floats(all);
                bestOfB = Vector256.Max(bestOfB, Indexed.Of(similarity, Vector256.Create(i)));
                ref var bestOfA = ref Unsafe.Add(ref best0, AtOnce * i);
                Vector256.Max(Vector256.LoadUnsafe(ref bestOfA), Indexed.Of(similarity, indices)).StoreUnsafe(ref bestOfA);
            }

            bestOfB.StoreUnsafe(ref ofB[j]);
        }

        for (var i = 0; i < m; i++)
        {
            ofA[i] = Lanes.Most(Vector256.LoadUnsafe(ref lanes[AtOnce * i]));
        }
    }

    private static Vector512<ulong> Load(ref ulong start, int index) => Vector512.LoadUnsafe(ref start, (nuint)index);

    private static Vector256<float> Floats(Vector512<ulong> counts) => Vector256.ConvertToSingle(Avx512F.ConvertToVector256Int32(counts));

    private static (Vector512<ulong> Sum, Vector512<ulong> Carry) Add(Vector512<ulong> x, Vector512<ulong> y, Vector512<ulong> z) =>
        (Avx512F.TernaryLogic(x, y, z, 0x96), Avx512F.TernaryLogic(x, y, z, 0xE8));

    /// <summary>The valid bits that one alone has.</summary>
    private static Vector512<ulong> Single(Vector512<ulong> x, Vector512<ulong> y, Vector512<ulong> valid) => Avx512F.TernaryLogic(x, y, valid, 0x28);

    /// <summary>Bits of every byte, times the weight of the table. A byte has seven cells, so that one look into a table counts them.</summary>
    private static Vector512<byte> Count(Vector512<ulong> words, Vector512<byte> below64, Vector512<byte> from64) =>
        Avx512Vbmi.PermuteVar64x8x2(below64, words.AsByte(), from64);

    private static Vector512<ulong> Total(Vector512<byte> counts) => Avx512BW.SumAbsoluteDifferences(counts, Vector512<byte>.Zero).AsUInt64();

    private static (Vector512<byte> Below64, Vector512<byte> From64) BitCounts(int weight)
    {
        Span<byte> counts = stackalloc byte[128];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = (byte)(weight * BitOperations.PopCount((uint)i));
        }

        return (Vector512.Create<byte>(counts), Vector512.Create<byte>(counts[64..]));
    }
}
