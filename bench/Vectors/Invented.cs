using System.Runtime.InteropServices;
using Kalkan.Bench.Names;
using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Iris;

namespace Kalkan.Bench.Vectors;

/// <summary>Vectors and codes from a seed.</summary>
internal sealed class Invented(ulong seed)
{
    private SplitMix64 _random = new(seed);

    /// <summary>Of unit length, in any direction alike: each value is a sum of four even numbers, so nearly normal.</summary>
    public float[] Unit(int dimensions)
    {
        var values = new float[dimensions];
        foreach (ref var value in values.AsSpan())
        {
            var bits = _random.Next();
            value = (ushort)bits + (ushort)(bits >> 16) + (ushort)(bits >> 32) + (ushort)(bits >> 48) - (2f * ushort.MaxValue);
        }
        return Normalised(values);
    }

    /// <summary>At a cosine to the other of 1 / √(1 + noise²) or near it.</summary>
    public float[] Near(ReadOnlySpan<float> other, float noise)
    {
        var values = Unit(other.Length);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = other[i] + (noise * values[i]);
        }
        return Normalised(values);
    }

    public IrisCode Iris()
    {
        var bytes = new byte[2 * IrisLayout.Iris2048.CodeBytes];
        var words = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan());
        for (var i = 0; i < words.Length; i++)
        {
            // Three quarters of the mask are valid.
            words[i] = i < words.Length / 2 ? _random.Next() : _random.Next() | _random.Next();
        }
        return IrisCode.TryParse(IrisLayout.Iris2048, bytes, out var code, out var fault) ? code! : throw new InvalidOperationException(fault);
    }

    private static float[] Normalised(float[] values) => Embedding.TryCreate(values, out var embedding, out var fault)
        ? embedding!.Values.ToArray()
        : throw new InvalidOperationException(fault);
}
