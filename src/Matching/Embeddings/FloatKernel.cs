using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kalkan.Matching.Embeddings;

/// <summary>
/// Inner products of float32 rows. A row takes <c>stride</c> values, a multiple of sixteen, and starts at a cache line; what lies behind its
/// dimensions is zero.
/// </summary>
internal static class FloatKernel
{
    /// <summary>How many probes <see cref="DotEight"/> takes along one pass over the rows.</summary>
    public const int Together = 8;

    public static float Dot(ref float a, ref float b, int stride) =>
        Vector512.IsHardwareAccelerated ? Dot512(ref a, ref b, stride) : PortableKernel.Dot(ref a, ref b, stride);

    /// <summary>scores[k × <see cref="EmbeddingScan.Row"/> + slot] = row of the slot · probe k, for the slots taken and eight probes one stride apart.</summary>
    public static void DotEight(ref float rows, int stride, ReadOnlySpan<int> taken, ref float probes, Span<float> scores)
    {
        foreach (var slot in taken)
        {
            ref var row = ref Unsafe.Add(ref rows, slot * stride);
            if (Vector512.IsHardwareAccelerated)
            {
                Eight512(ref row, stride, ref probes, ref scores[slot]);
                continue;
            }
            for (var k = 0; k < Together; k++)
            {
                scores[(k * EmbeddingScan.Row) + slot] = PortableKernel.Dot(ref row, ref Unsafe.Add(ref probes, k * stride), stride);
            }
        }
    }

    /// <summary>Four accumulators, since an addition takes about four cycles and two can start in each.</summary>
    private static float Dot512(ref float a, ref float b, int stride)
    {
        var s0 = Vector512<float>.Zero;
        var s1 = s0;
        var s2 = s0;
        var s3 = s0;
        var n = (nuint)stride;
        nuint i = 0;
        for (; i + 64 <= n; i += 64)
        {
            s0 = Add(s0, ref a, ref b, i);
            s1 = Add(s1, ref a, ref b, i + 16);
            s2 = Add(s2, ref a, ref b, i + 32);
            s3 = Add(s3, ref a, ref b, i + 48);
        }
        for (; i < n; i += 16)
        {
            s0 = Add(s0, ref a, ref b, i);
        }
        return Vector512.Sum(s0 + s1 + (s2 + s3));
    }

    private static void Eight512(ref float row, int stride, ref float probes, ref float scores)
    {
        var s0 = Vector512<float>.Zero;
        var s1 = s0;
        var s2 = s0;
        var s3 = s0;
        var s4 = s0;
        var s5 = s0;
        var s6 = s0;
        var s7 = s0;
        var n = (nuint)stride;
        ref var upper = ref Unsafe.Add(ref probes, 4 * stride);
        for (nuint i = 0; i < n; i += 16)
        {
            var value = Vector512.LoadUnsafe(ref row, i);
            s0 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref probes, i), s0);
            s1 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref probes, i + n), s1);
            s2 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref probes, i + (2 * n)), s2);
            s3 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref probes, i + (3 * n)), s3);
            s4 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref upper, i), s4);
            s5 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref upper, i + n), s5);
            s6 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref upper, i + (2 * n)), s6);
            s7 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref upper, i + (3 * n)), s7);
        }
        const int Next = EmbeddingScan.Row;
        scores = Vector512.Sum(s0);
        Unsafe.Add(ref scores, Next) = Vector512.Sum(s1);
        Unsafe.Add(ref scores, 2 * Next) = Vector512.Sum(s2);
        Unsafe.Add(ref scores, 3 * Next) = Vector512.Sum(s3);
        Unsafe.Add(ref scores, 4 * Next) = Vector512.Sum(s4);
        Unsafe.Add(ref scores, 5 * Next) = Vector512.Sum(s5);
        Unsafe.Add(ref scores, 6 * Next) = Vector512.Sum(s6);
        Unsafe.Add(ref scores, 7 * Next) = Vector512.Sum(s7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Add(Vector512<float> sum, ref float a, ref float b, nuint i) =>
        Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref a, i), Vector512.LoadUnsafe(ref b, i), sum);
}
