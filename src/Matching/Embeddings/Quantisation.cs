using System.Runtime.InteropServices;

namespace Kalkan.Matching.Embeddings;

/// <summary>What a vector became when its values were rounded to small numbers: v ≈ scale × number.</summary>
/// <param name="Scale">The largest magnitude over the largest number.</param>
/// <param name="Loss">The length of the difference between the vector and its rounded form, rounded up.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Quantisation(float Scale, float Loss)
{
    public static Quantisation Quantise(ReadOnlySpan<float> values, int most, Span<sbyte> numbers)
    {
        float largest = 0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }
        // Below this the quotient would not be a number; such a value is nothing beside a unit vector anyway.
        var scale = Math.Max(largest / most, float.Epsilon * (1 << 23));
        double squares = 0;
        for (var i = 0; i < values.Length; i++)
        {
            numbers[i] = (sbyte)Math.Clamp(MathF.Round(values[i] / scale), -most, most);
            var lost = values[i] - ((double)scale * numbers[i]);
            squares += lost * lost;
        }
        return new(scale, MathF.BitIncrement((float)Math.Sqrt(squares)));
    }
}
