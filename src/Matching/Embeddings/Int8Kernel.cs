using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kalkan.Matching.Embeddings;

/// <summary>
/// Inner products of rows of signed bytes, exact in 32 bits: 1024 products of at most 2^14. A row takes <c>stride</c> bytes, a multiple of 64,
/// and starts at a cache line; what lies behind its dimensions is zero.
/// </summary>
internal static class Int8Kernel
{
    /// <summary>scores[i] = row taken[i] · probe.</summary>
    public static void DotOne(ref sbyte rows, int stride, ReadOnlySpan<int> taken, ref sbyte probe, Span<int> scores)
    {
        if (AvxVnni.IsSupported)
        {
            var correction = SignBit * PortableKernel.Sum(ref probe, stride);
            for (var i = 0; i < taken.Length; i++)
            {
                scores[i] = DotVnni(ref Unsafe.Add(ref rows, taken[i] * stride), ref probe, stride) - correction;
            }
            return;
        }
        for (var i = 0; i < taken.Length; i++)
        {
            ref var row = ref Unsafe.Add(ref rows, taken[i] * stride);
            scores[i] = Avx512BW.IsSupported ? DotWidened(ref row, ref probe, stride) : PortableKernel.Dot(ref row, ref probe, stride);
        }
    }

    /// <summary>scores[k × <see cref="SlotBlock.Slots"/> + i] = row taken[i] · probe k, for eight probes one stride apart.</summary>
    public static void DotEight(ref sbyte rows, int stride, ReadOnlySpan<int> taken, ref sbyte probes, Span<int> scores)
    {
        if (AvxVnni.IsSupported)
        {
            var corrections = Vector256<int>.Zero;
            for (var k = 0; k < FloatKernel.Together; k++)
            {
                corrections = corrections.WithElement(k, SignBit * PortableKernel.Sum(ref Unsafe.Add(ref probes, k * stride), stride));
            }
            for (var i = 0; i < taken.Length; i++)
            {
                EightVnni(ref Unsafe.Add(ref rows, taken[i] * stride), stride, ref probes, corrections, ref scores[i]);
            }
            return;
        }
        for (var k = 0; k < FloatKernel.Together; k++)
        {
            DotOne(ref rows, stride, taken, ref Unsafe.Add(ref probes, k * stride), scores[(k * SlotBlock.Slots)..]);
        }
    }

    // The instruction multiplies unsigned by signed bytes: a row's value v enters as v + 128, and 128 × the probe's sum is taken off again.
    private const int SignBit = 128;

    private static int DotVnni(ref sbyte row, ref sbyte probe, int stride)
    {
        var s0 = Vector256<int>.Zero;
        var s1 = s0;
        var s2 = s0;
        var s3 = s0;
        var n = (nuint)stride;
        nuint i = 0;
        for (; i + 128 <= n; i += 128)
        {
            s0 = Add(s0, ref row, ref probe, i);
            s1 = Add(s1, ref row, ref probe, i + 32);
            s2 = Add(s2, ref row, ref probe, i + 64);
            s3 = Add(s3, ref row, ref probe, i + 96);
        }
        for (; i < n; i += 32)
        {
            s0 = Add(s0, ref row, ref probe, i);
        }
        return Vector256.Sum(s0 + s1 + (s2 + s3));
    }

    private static void EightVnni(ref sbyte row, int stride, ref sbyte probes, Vector256<int> corrections, ref int scores)
    {
        var s0 = Vector256<int>.Zero;
        var s1 = s0;
        var s2 = s0;
        var s3 = s0;
        var s4 = s0;
        var s5 = s0;
        var s6 = s0;
        var s7 = s0;
        var n = (nuint)stride;
        ref var upper = ref Unsafe.Add(ref probes, 4 * stride);
        for (nuint i = 0; i < n; i += 32)
        {
            var value = Unsigned(ref row, i);
            s0 = AvxVnni.MultiplyWideningAndAdd(s0, value, Vector256.LoadUnsafe(ref probes, i));
            s1 = AvxVnni.MultiplyWideningAndAdd(s1, value, Vector256.LoadUnsafe(ref probes, i + n));
            s2 = AvxVnni.MultiplyWideningAndAdd(s2, value, Vector256.LoadUnsafe(ref probes, i + (2 * n)));
            s3 = AvxVnni.MultiplyWideningAndAdd(s3, value, Vector256.LoadUnsafe(ref probes, i + (3 * n)));
            s4 = AvxVnni.MultiplyWideningAndAdd(s4, value, Vector256.LoadUnsafe(ref upper, i));
            s5 = AvxVnni.MultiplyWideningAndAdd(s5, value, Vector256.LoadUnsafe(ref upper, i + n));
            s6 = AvxVnni.MultiplyWideningAndAdd(s6, value, Vector256.LoadUnsafe(ref upper, i + (2 * n)));
            s7 = AvxVnni.MultiplyWideningAndAdd(s7, value, Vector256.LoadUnsafe(ref upper, i + (3 * n)));
        }
        // Sums of neighbours, twice: the four values of each half become one, for four probes at a time.
        var low = Avx2.HorizontalAdd(Avx2.HorizontalAdd(s0, s1), Avx2.HorizontalAdd(s2, s3));
        var high = Avx2.HorizontalAdd(Avx2.HorizontalAdd(s4, s5), Avx2.HorizontalAdd(s6, s7));
        var sums = Avx2.Permute2x128(low, high, 0x20) + Avx2.Permute2x128(low, high, 0x31) - corrections;
        for (var k = 0; k < FloatKernel.Together; k++)
        {
            Unsafe.Add(ref scores, k * SlotBlock.Slots) = sums.GetElement(k);
        }
    }

    /// <summary>For processors whose eight-bit products .NET does not know: sixteen-bit ones, sums of two in 32 bits.</summary>
    public static int DotWidened(ref sbyte row, ref sbyte probe, int stride)
    {
        var s0 = Vector512<int>.Zero;
        var s1 = s0;
        for (nuint i = 0; i < (nuint)stride; i += 64)
        {
            s0 += Widened(ref row, ref probe, i);
            s1 += Widened(ref row, ref probe, i + 32);
        }
        return Vector512.Sum(s0 + s1);
    }

    private static Vector512<int> Widened(ref sbyte row, ref sbyte probe, nuint i) => Avx512BW.MultiplyAddAdjacent(
        Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref row, i)),
        Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref probe, i)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Unsigned(ref sbyte row, nuint i) => Vector256.LoadUnsafe(ref row, i).AsByte() ^ Vector256.Create((byte)SignBit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Add(Vector256<int> sum, ref sbyte row, ref sbyte probe, nuint i) =>
        AvxVnni.MultiplyWideningAndAdd(sum, Unsigned(ref row, i), Vector256.LoadUnsafe(ref probe, i));
}
