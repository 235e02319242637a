using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kalkan.Matching.Iris;

/// <summary>Counts bits that differ and bits that are valid in both of two codes.</summary>
internal static class IrisKernel
{
    /// <param name="code">Of the one.</param>
    /// <param name="mask">Of the one.</param>
    /// <param name="other">Code of the other, then its mask.</param>
    /// <param name="codeBytes">Of a code alone; a multiple of 64.</param>
    public static IrisCounts Count(ref byte code, ref byte mask, ref byte other, int codeBytes) => Avx512BW.IsSupported
        ? Count512(ref code, ref mask, ref other, codeBytes)
        : CountWords(ref code, ref mask, ref other, codeBytes);

    public static IrisCounts CountWords(ref byte code, ref byte mask, ref byte other, int codeBytes)
    {
        var (different, common) = (0, 0);
        for (var i = 0; i < codeBytes; i += sizeof(ulong))
        {
            var valid = Word(ref mask, i) & Word(ref other, i + codeBytes);
            different += BitOperations.PopCount((Word(ref code, i) ^ Word(ref other, i)) & valid);
            common += BitOperations.PopCount(valid);
        }
        return new(different, common);
    }

    private static ulong Word(ref byte bits, int i) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bits, i));

    /// <summary>A byte of a sum holds the counts of up to 31 bytes; the layouts have 4 and 25 vectors of code.</summary>
    private static IrisCounts Count512(ref byte code, ref byte mask, ref byte other, int codeBytes)
    {
        var different = Vector512<byte>.Zero;
        var common = different;
        var n = (nuint)codeBytes;
        for (nuint i = 0; i < n; i += 64)
        {
            var valid = Vector512.LoadUnsafe(ref mask, i) & Vector512.LoadUnsafe(ref other, i + n);
            different += BytePopCount((Vector512.LoadUnsafe(ref code, i) ^ Vector512.LoadUnsafe(ref other, i)) & valid);
            common += BytePopCount(valid);
        }
        var sums = Avx512BW.SumAbsoluteDifferences(different, Vector512<byte>.Zero).AsUInt64()
            | (Avx512BW.SumAbsoluteDifferences(common, Vector512<byte>.Zero).AsUInt64() << 32);
        var sum = Vector512.Sum(sums);
        return new((int)(uint)sum, (int)(sum >> 32));
    }

    /// <summary>Counts of both halves of each byte, looked up among sixteen (Muła, "SSSE3: fast popcount", 2008).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> BytePopCount(Vector512<byte> bits)
    {
        var counts = Vector512.Create(0x0302020102010100ul, 0x0403030203020201ul, 0x0302020102010100ul, 0x0403030203020201ul,
            0x0302020102010100ul, 0x0403030203020201ul, 0x0302020102010100ul, 0x0403030203020201ul).AsByte();
        var low = Vector512.Create((byte)0x0f);
        return Avx512BW.Shuffle(counts, bits & low) + Avx512BW.Shuffle(counts, (bits.AsUInt16() >> 4).AsByte() & low);
    }
}
