using System.Buffers.Binary;

namespace Kalkan.Node.Demo.Biometrics;

/// <summary>
/// The face or the voice of a person who is not: a random direction of the model's space, and samples around it. Two samples of one
/// person meet at a cosine of about 0.6 to 0.8, those of two people at about 0, give or take 1/√dimensions.
/// </summary>
/// <param name="seed">Whose; a face and a voice of one person have seeds of their own.</param>
/// <param name="dimensions">Of the model.</param>
internal sealed class InventedVector(ulong seed, int dimensions)
{
    private readonly float[] _person = Direction(Chance.Of(seed, (ulong)dimensions), dimensions);

    /// <summary>One sample, of length 1; the same number gives the same sample.</summary>
    public float[] Sample(int number)
    {
        var chance = Chance.Of(seed, (ulong)dimensions, (ulong)number + 1);
        var noise = Direction(chance, dimensions);
        // Two samples meet at about 1 / (1 + spread²).
        var spread = chance.Between(0.55, 0.78);
        return Unit([.. _person.Select((value, i) => value + (spread * noise[i]))]);
    }

    /// <summary>As float32, little-endian.</summary>
    public static byte[] ToBytes(ReadOnlySpan<float> vector)
    {
        var bytes = new byte[vector.Length * sizeof(float)];
        for (var i = 0; i < vector.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), vector[i]);
        }

        return bytes;
    }

    private static float[] Direction(Chance chance, int dimensions) => Unit([.. Enumerable.Range(0, dimensions).Select(_ => chance.Normal())]);

    private static float[] Unit(double[] vector)
    {
        var length = Math.Sqrt(vector.Sum(value => value * value));
        return [.. vector.Select(value => (float)(value / length))];
    }
}
