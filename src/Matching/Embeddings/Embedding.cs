using System.Buffers.Binary;

namespace Kalkan.Matching.Embeddings;

/// <summary>
/// A face or a voice as the vector that a named model made of it; of unit length, so that the inner product of two is the cosine of their
/// angle. Vectors are comparable only inside one model: the caller keeps models apart, this type keeps dimensions apart.
/// </summary>
public sealed class Embedding
{
    public const int LeastDimensions = 64;
    public const int MostDimensions = 1024;

    private const double Rounding = 1e-6;
    private const int ScaleBytes = sizeof(float);
    private readonly float[] _values;

    private Embedding(float[] values) => _values = values;

    public int Dimensions => _values.Length;

    /// <summary>Of unit length.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>Reads a vector and brings it to unit length.</summary>
    /// <param name="format">How the bytes are laid out.</param>
    /// <param name="bytes">The whole vector and nothing else.</param>
    /// <param name="embedding">The vector, if the bytes are one.</param>
    /// <param name="fault">Otherwise what is wrong, and at which byte or value.</param>
    public static bool TryParse(EmbeddingFormat format, ReadOnlySpan<byte> bytes, out Embedding? embedding, out string? fault)
    {
        embedding = null;
        fault = format switch
        {
            EmbeddingFormat.Float32 => FloatFault(bytes, out embedding),
            EmbeddingFormat.Int8 => Int8Fault(bytes, out embedding),
            _ => "unknown format of a vector",
        };
        return fault is null;
    }

    /// <summary>Takes values as a model gave them and brings them to unit length.</summary>
    public static bool TryCreate(ReadOnlySpan<float> values, out Embedding? embedding, out string? fault)
    {
        embedding = null;
        fault = DimensionFault(values.Length) ?? ValueFault(values, out embedding);
        return fault is null;
    }

    /// <summary>The inner product of the two unit vectors, from -1 to 1; symmetric.</summary>
    /// <exception cref="ArgumentException">The vectors have different dimensions; <see cref="TryCosine"/> tells so as a value.</exception>
    public double Cosine(Embedding other) =>
        TryCosine(other, out var cosine, out var fault) ? cosine : throw new ArgumentException(fault, nameof(other));

    /// <summary>The cosine, or why there is none: vectors of different dimensions are not comparable.</summary>
    public bool TryCosine(Embedding other, out double cosine, out string? fault)
    {
        cosine = 0;
        fault = Dimensions == other.Dimensions ? null : $"not comparable: {Dimensions} dimensions against {other.Dimensions}";
        if (fault is not null)
        {
            return false;
        }
        for (var i = 0; i < _values.Length; i++)
        {
            cosine += (double)_values[i] * other._values[i];
        }
        cosine = Math.Clamp(cosine, -1, 1);
        return true;
    }

    /// <summary>The vector as bytes; as <see cref="EmbeddingFormat.Int8"/> each value loses up to half a step of 1/127 of the largest.</summary>
    public byte[] ToBytes(EmbeddingFormat format)
    {
        if (format == EmbeddingFormat.Float32)
        {
            var floats = new byte[Dimensions * sizeof(float)];
            for (var i = 0; i < Dimensions; i++)
            {
                BinaryPrimitives.WriteSingleLittleEndian(floats.AsSpan(i * sizeof(float)), _values[i]);
            }
            return floats;
        }
        if (format != EmbeddingFormat.Int8)
        {
            throw new ArgumentOutOfRangeException(nameof(format));
        }
        var bytes = new byte[ScaleBytes + Dimensions];
        var quantised = new sbyte[Dimensions];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, Quantisation.Quantise(_values, sbyte.MaxValue, quantised).Scale);
        for (var i = 0; i < Dimensions; i++)
        {
            bytes[ScaleBytes + i] = (byte)quantised[i];
        }
        return bytes;
    }

    private static string? FloatFault(ReadOnlySpan<byte> bytes, out Embedding? embedding)
    {
        embedding = null;
        if (bytes.Length % sizeof(float) != 0)
        {
            return $"{bytes.Length} bytes are no whole number of four-byte values";
        }
        if (DimensionFault(bytes.Length / sizeof(float)) is { } fault)
        {
            return fault;
        }
        Span<float> values = stackalloc float[bytes.Length / sizeof(float)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(i * sizeof(float))..]);
        }
        return ValueFault(values, out embedding);
    }

    private static string? Int8Fault(ReadOnlySpan<byte> bytes, out Embedding? embedding)
    {
        embedding = null;
        if (bytes.Length < ScaleBytes)
        {
            return $"{bytes.Length} bytes are too few for the four of the scale";
        }
        if (DimensionFault(bytes.Length - ScaleBytes) is { } fault)
        {
            return fault;
        }
        var scale = BinaryPrimitives.ReadSingleLittleEndian(bytes);
        if (!float.IsFinite(scale) || scale <= 0)
        {
            return $"the scale in bytes 0 to 3 is {scale}, not a positive number";
        }
        // The scale vanishes in the unit length.
        Span<float> values = stackalloc float[bytes.Length - ScaleBytes];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (sbyte)bytes[ScaleBytes + i];
        }
        return ValueFault(values, out embedding);
    }

    private static string? DimensionFault(int dimensions) => dimensions is >= LeastDimensions and <= MostDimensions
        ? null
        : $"{dimensions} dimensions; a vector has {LeastDimensions} to {MostDimensions}";

    private static string? ValueFault(ReadOnlySpan<float> values, out Embedding? embedding)
    {
        embedding = null;
        double squares = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                return $"value {i} is {values[i]}, not a finite number";
            }
            // A double holds the square of any float, and a thousand of them.
            squares += (double)values[i] * values[i];
        }
        if (squares == 0)
        {
            return "all values are zero: a vector without a direction";
        }
        // A vector that is of unit length but for rounding stays as it is, so that writing and reading change nothing.
        var length = Math.Abs(squares - 1) < Rounding ? 1 : Math.Sqrt(squares);
        var unit = new float[values.Length];
        for (var i = 0; i < unit.Length; i++)
        {
            unit[i] = (float)(values[i] / length);
        }
        embedding = new(unit);
        return null;
    }
}
