using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>Sixteen floats of a run at a time. Only operations that give the same bits on every machine.</summary>
internal static class Lanes
{
    public const int Count = 16;

    /// <summary>The length of a run of so many numbers, filled up to whole vectors.</summary>
    public static int Padded(int count) => (count + Count - 1) & -Count;

    public static Vector512<float> All(float value) => Vector512.Create(value);

    public static Vector512<float> Load(ReadOnlySpan<float> run, int at) => Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(run), (nuint)at);

    public static void Store(Vector512<float> value, Span<float> run, int at) => value.StoreUnsafe(ref MemoryMarshal.GetReference(run), (nuint)at);

    /// <summary>x y + z, rounded once.</summary>
    public static Vector512<float> MultiplyAdd(Vector512<float> x, Vector512<float> y, Vector512<float> z) => Vector512.FusedMultiplyAdd(x, y, z);

    public static Vector512<float> Positive(Vector512<float> value) => Vector512.Max(value, Vector512<float>.Zero);

    /// <summary>The sum, halves added first: the same order everywhere.</summary>
    public static float Sum(Vector512<float> value)
    {
        var half = value.GetLower() + value.GetUpper();
        var quarter = half.GetLower() + half.GetUpper();
        return quarter[0] + quarter[2] + (quarter[1] + quarter[3]);
    }

    /// <summary>The most of a run of whole vectors of numbers from 0 on, which order as their bits do.</summary>
    public static float Most(ReadOnlySpan<float> run)
    {
        var most = Vector512<int>.Zero;
        for (var k = 0; k < run.Length; k += Count)
        {
            most = Vector512.Max(most, Load(run, k).AsInt32());
        }

        return BitConverter.Int32BitsToSingle(Most(Vector256.Max(most.GetLower(), most.GetUpper())));
    }

    /// <summary>The most of eight whole numbers.</summary>
    public static int Most(Vector256<int> value)
    {
        var half = Vector128.Max(value.GetLower(), value.GetUpper());
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        return Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }
}
