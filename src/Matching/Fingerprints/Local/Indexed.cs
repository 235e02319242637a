using System.Runtime.Intrinsics;

namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>
/// A number from 0 on and the index of a minutia in one word, so that the most or the least of many tells where it is: such numbers order as their
/// bits do, and the lowest seven bits of the fraction, a hundred-thousandth of the number, give way to the index.
/// </summary>
internal static class Indexed
{
    private const int IndexMask = MinutiaSelection.Most - 1;

    public static int Of(float number, int index) => (BitConverter.SingleToInt32Bits(number) & ~IndexMask) | index;

    public static Vector256<int> Of(Vector256<float> numbers, Vector256<int> indices) => (numbers.AsInt32() & Vector256.Create(~IndexMask)) | indices;

    public static Vector512<int> Of(Vector512<float> numbers, Vector512<int> indices) => (numbers.AsInt32() & Vector512.Create(~IndexMask)) | indices;

    public static int Index(int word) => word & IndexMask;

    public static float Number(int word) => BitConverter.Int32BitsToSingle(word & ~IndexMask);

    /// <summary>The same number, found elsewhere.</summary>
    public static int At(int word, int index) => (word & ~IndexMask) | index;
}
