using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kalkan.Matching.Embeddings;

/// <summary>
/// Inner products of rows of <see cref="SixBits"/> with probes of bytes from -127 to 127, exact in 32 bits; a row's values count
/// <see cref="SixBits.Offset"/> too large. A row takes <c>stride</c> bytes, a probe <c>values</c>, a multiple of 128, zero behind its dimensions.
/// </summary>
internal static class SixBitKernel
{
    public static int Dot(ref byte row, ref sbyte probe, int values) =>
        Avx512BW.IsSupported && !AvxVnni.IsSupported ? Dot512(ref row, ref probe, values)
        : Avx2.IsSupported ? Dot256(ref row, ref probe, values)
        : SixBits.Dot(ref row, ref probe, values);

    /// <summary>scores[slot] = row of the slot · probe, for the slots taken.</summary>
    public static void DotOne(ref byte rows, int stride, ReadOnlySpan<int> taken, ref sbyte probe, int values, Span<int> scores)
    {
        foreach (var slot in taken)
        {
            scores[slot] = Dot(ref Unsafe.Add(ref rows, slot * stride), ref probe, values);
        }
    }

    /// <summary>scores[k × <see cref="EmbeddingScan.Row"/> + slot] = row of the slot · probe k, for the slots taken and eight probes one after the other.</summary>
    public static void DotEight(ref byte rows, int stride, ReadOnlySpan<int> taken, ref sbyte probes, int values, Span<int> scores)
    {
        foreach (var slot in taken)
        {
            ref var row = ref Unsafe.Add(ref rows, slot * stride);
            if (Avx2.IsSupported)
            {
                Eight256(ref row, ref probes, values, ref scores[slot]);
                continue;
            }
            for (var k = 0; k < FloatKernel.Together; k++)
            {
                scores[(k * EmbeddingScan.Row) + slot] = SixBits.Dot(ref row, ref Unsafe.Add(ref probes, k * values), values);
            }
        }
    }

    /// <summary>Half a group at a time: products of two neighbours, twice, are at most 4 × 63 × 127, which is less than 2^15.</summary>
    public static int Dot512(ref byte row, ref sbyte probe, int values)
    {
        var sum = Vector512<int>.Zero;
        var ones = Vector512<short>.One;
        var four = Vector512.Create((ushort)0x0f0f);
        var two = Vector512.Create((ushort)0x3030);
        var right = Vector512.Create(Vector256<ushort>.Zero, Vector256.Create((ushort)2));
        var left = Vector512.Create(Vector256.Create((ushort)4), Vector256.Create((ushort)2));
        for (nuint i = 0, at = 0; at < (nuint)values; i += SixBits.GroupBytes, at += SixBits.GroupValues)
        {
            var low = Vector512.LoadUnsafe(ref row, i).AsUInt16();
            // The upper half of what is loaded, twice.
            var behind = Vector512.LoadUnsafe(ref row, i + 32).AsInt32();
            var high = Avx512F.Shuffle4x128(behind, behind, 0b11_10_11_10).AsUInt16();
            var first = (low & four) | (Avx512BW.ShiftRightLogicalVariable(high, right) & two);
            var second = ((low >> 4) & four) | (Avx512BW.ShiftLeftLogicalVariable(high, left) & two);
            var products = Avx512BW.MultiplyAddAdjacent(first.AsByte(), Vector512.LoadUnsafe(ref probe, at))
                + Avx512BW.MultiplyAddAdjacent(second.AsByte(), Vector512.LoadUnsafe(ref probe, at + 64));
            sum += Avx512BW.MultiplyAddAdjacent(products, ones);
        }
        return Vector512.Sum(sum);
    }

    public static int Dot256(ref byte row, ref sbyte probe, int values)
    {
        var s0 = Vector256<int>.Zero;
        var s1 = s0;
        var s2 = s0;
        var s3 = s0;
        for (nuint i = 0, at = 0; at < (nuint)values; i += SixBits.GroupBytes, at += SixBits.GroupValues)
        {
            var first = Vector256.LoadUnsafe(ref row, i).AsUInt16();
            var second = Vector256.LoadUnsafe(ref row, i + 32).AsUInt16();
            var high = Vector256.LoadUnsafe(ref row, i + 64).AsUInt16();
            s0 = Add(s0, Value(first, high), ref probe, at);
            s1 = Add(s1, Value(second, high >> 2), ref probe, at + 32);
            s2 = Add(s2, Value(first >> 4, high << 4), ref probe, at + 64);
            s3 = Add(s3, Value(second >> 4, high << 2), ref probe, at + 96);
        }
        return Vector256.Sum(s0 + s1 + (s2 + s3));
    }

    private static void Eight256(ref byte row, ref sbyte probes, int values, ref int scores)
    {
        var s0 = Vector256<int>.Zero;
        var s1 = s0;
        var s2 = s0;
        var s3 = s0;
        var s4 = s0;
        var s5 = s0;
        var s6 = s0;
        var s7 = s0;
        var n = (nuint)values;
        ref var upper = ref Unsafe.Add(ref probes, 4 * values);
        for (nuint i = 0, at = 0; at < n; i += SixBits.GroupBytes, at += SixBits.GroupValues)
        {
            var first = Vector256.LoadUnsafe(ref row, i).AsUInt16();
            var second = Vector256.LoadUnsafe(ref row, i + 32).AsUInt16();
            var high = Vector256.LoadUnsafe(ref row, i + 64).AsUInt16();
            Vector256<byte> value;
            value = Value(first, high);
            s0 = Add(s0, value, ref probes, at);
            s1 = Add(s1, value, ref probes, at + n);
            s2 = Add(s2, value, ref probes, at + (2 * n));
            s3 = Add(s3, value, ref probes, at + (3 * n));
            s4 = Add(s4, value, ref upper, at);
            s5 = Add(s5, value, ref upper, at + n);
            s6 = Add(s6, value, ref upper, at + (2 * n));
            s7 = Add(s7, value, ref upper, at + (3 * n));
            value = Value(second, high >> 2);
            s0 = Add(s0, value, ref probes, at + 32);
            s1 = Add(s1, value, ref probes, at + 32 + n);
            s2 = Add(s2, value, ref probes, at + 32 + (2 * n));
            s3 = Add(s3, value, ref probes, at + 32 + (3 * n));
            s4 = Add(s4, value, ref upper, at + 32);
            s5 = Add(s5, value, ref upper, at + 32 + n);
            s6 = Add(s6, value, ref upper, at + 32 + (2 * n));
            s7 = Add(s7, value, ref upper, at + 32 + (3 * n));
            value = Value(first >> 4, high << 4);
            s0 = Add(s0, value, ref probes, at + 64);
            s1 = Add(s1, value, ref probes, at + 64 + n);
            s2 = Add(s2, value, ref probes, at + 64 + (2 * n));
            s3 = Add(s3, value, ref probes, at + 64 + (3 * n));
            s4 = Add(s4, value, ref upper, at + 64);
            s5 = Add(s5, value, ref upper, at + 64 + n);
            s6 = Add(s6, value, ref upper, at + 64 + (2 * n));
            s7 = Add(s7, value, ref upper, at + 64 + (3 * n));
            value = Value(second >> 4, high << 2);
            s0 = Add(s0, value, ref probes, at + 96);
            s1 = Add(s1, value, ref probes, at + 96 + n);
            s2 = Add(s2, value, ref probes, at + 96 + (2 * n));
            s3 = Add(s3, value, ref probes, at + 96 + (3 * n));
            s4 = Add(s4, value, ref upper, at + 96);
            s5 = Add(s5, value, ref upper, at + 96 + n);
            s6 = Add(s6, value, ref upper, at + 96 + (2 * n));
            s7 = Add(s7, value, ref upper, at + 96 + (3 * n));
        }
        // Sums of neighbours, twice: the four values of each half become one, for four probes at a time.
        var lower = Avx2.HorizontalAdd(Avx2.HorizontalAdd(s0, s1), Avx2.HorizontalAdd(s2, s3));
        var higher = Avx2.HorizontalAdd(Avx2.HorizontalAdd(s4, s5), Avx2.HorizontalAdd(s6, s7));
        var sums = Avx2.Permute2x128(lower, higher, 0x20) + Avx2.Permute2x128(lower, higher, 0x31);
        for (var k = 0; k < FloatKernel.Together; k++)
        {
            Unsafe.Add(ref scores, k * EmbeddingScan.Row) = sums.GetElement(k);
        }
    }

    /// <summary>Four low and two high bits; there is no shift of bytes, and what a shift brought over from the neighbour is masked off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Value(Vector256<ushort> low, Vector256<ushort> high) =>
        ((low & Vector256.Create((ushort)0x0f0f)) | (high & Vector256.Create((ushort)0x3030))).AsByte();

    /// <summary>Products of two neighbours are at most 2 × 63 × 127, so the sixteen bits in between do not overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Add(Vector256<int> sum, Vector256<byte> values, ref sbyte probe, nuint at)
    {
        var by = Vector256.LoadUnsafe(ref probe, at);
        return AvxVnni.IsSupported
            ? AvxVnni.MultiplyWideningAndAdd(sum, values, by)
            : sum + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(values, by), Vector256<short>.One);
    }
}
