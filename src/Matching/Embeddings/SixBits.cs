using System.Numerics;
using System.Runtime.CompilerServices;

namespace Kalkan.Matching.Embeddings;

/// <summary>
/// Rows of values from -31 to 31, six bits each; a value v is kept as v + 32, so that all are positive. A group of 128 values is 96 bytes: byte
/// i of the first 64 holds the low four bits of value i (below) and of value 64 + i (above), byte 64 + i the high two bits of the values 64 + i,
/// 96 + i, i and 32 + i, from the lowest bits up; so every value is a shift, two masks and an "or" away.
/// </summary>
internal static class SixBits
{
    public const int Most = 31;
    public const int Offset = 32;
    public const int GroupValues = 128;
    public const int GroupBytes = 96;

    private const int Part = 32;

    /// <summary>The values of whole groups that so many dimensions take.</summary>
    public static int Values(int dimensions) => (dimensions + GroupValues - 1) / GroupValues * GroupValues;

    /// <summary>The bytes of a row of so many dimensions.</summary>
    public static int Bytes(int dimensions) => Values(dimensions) / GroupValues * GroupBytes;

    public static void Pack(ReadOnlySpan<sbyte> values, Span<byte> row)
    {
        row[..Bytes(values.Length)].Clear();
        for (var i = 0; i < values.Length; i++)
        {
            var group = row.Slice(i / GroupValues * GroupBytes, GroupBytes);
            var at = i % GroupValues;
            var value = values[i] + Offset;
            group[at % (2 * Part)] |= (byte)((value & 15) << (at / (2 * Part) * 4));
            group[(2 * Part) + (at % Part)] |= (byte)((value >> 4) << (((at / Part * 2) + 4) % 8));
        }
    }

    /// <summary>
    /// The inner product of a row, its values <see cref="Offset"/> too large, with a probe of bytes; on a processor without wider instructions,
    /// one vector of any width at a time.
    /// </summary>
    public static int Dot(ref byte row, ref sbyte probe, int values)
    {
        var sum = Vector<int>.Zero;
        var (four, two) = (new Vector<byte>(0x0f), new Vector<byte>(0x30));
        for (var group = 0; group < values / GroupValues; group++)
        {
            ref var bits = ref Unsafe.Add(ref row, group * GroupBytes);
            ref var at = ref Unsafe.Add(ref probe, group * GroupValues);
            for (nuint i = 0; i < Part; i += (nuint)Vector<byte>.Count)
            {
                var first = Vector.LoadUnsafe(ref bits, i);
                var second = Vector.LoadUnsafe(ref bits, i + Part);
                var high = Vector.LoadUnsafe(ref bits, i + (2 * Part));
                sum += Products((first & four) | (high & two), Vector.LoadUnsafe(ref at, i));
                sum += Products((second & four) | ((high >> 2) & two), Vector.LoadUnsafe(ref at, i + Part));
                sum += Products((first >> 4) | ((high << 4) & two), Vector.LoadUnsafe(ref at, i + (2 * Part)));
                sum += Products((second >> 4) | ((high << 2) & two), Vector.LoadUnsafe(ref at, i + (3 * Part)));
            }
        }
        return Vector.Sum(sum);
    }

    /// <summary>What <see cref="Dot"/> is too large by.</summary>
    public static int Excess(ReadOnlySpan<sbyte> probe)
    {
        var sum = 0;
        foreach (var value in probe)
        {
            sum += value;
        }
        return Offset * sum;
    }

    private static Vector<int> Products(Vector<byte> values, Vector<sbyte> probe)
    {
        // At most 63 × 128, so that two still fit.
        Vector.Widen(values.As<byte, sbyte>(), out var low, out var high);
        Vector.Widen(probe, out var probeLow, out var probeHigh);
        Vector.Widen((low * probeLow) + (high * probeHigh), out var first, out var second);
        return first + second;
    }
}
