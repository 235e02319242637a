using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Embeddings;

namespace Kalkan.Matching.Tests.Embeddings;

public sealed class EmbeddingTests
{
    private static readonly Arbitrary<(int Seed, int Dimensions)> Shapes =
        (from seed in Gen.Choose(0, int.MaxValue - 1) from dimensions in Gen.Choose(64, 1024) select (seed, dimensions)).ToArbitrary();

    [Fact]
    public void Values_are_brought_to_unit_length()
    {
        var bytes = new byte[64 * 4];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, 3);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(63 * 4), -4);
        var embedding = Read(EmbeddingFormat.Float32, bytes);
        Assert.Equal((0.6f, -0.8f, 0f), (embedding.Values[0], embedding.Values[63], embedding.Values[1]));
    }

    [Fact]
    public void Signed_bytes_lie_behind_their_scale()
    {
        var bytes = new byte[4 + 64];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, 0.01f);
        (bytes[4], bytes[67]) = (30, unchecked((byte)-40));
        var embedding = Read(EmbeddingFormat.Int8, bytes);
        Assert.Equal((64, 0.6f, -0.8f), (embedding.Dimensions, embedding.Values[0], embedding.Values[63]));
    }

    [Fact]
    public void Values_as_large_and_as_small_as_a_float_allows_have_a_direction()
    {
        foreach (var value in new[] { float.MaxValue, float.Epsilon })
        {
            var values = new float[1024];
            Array.Fill(values, value);
            Assert.True(Embedding.TryCreate(values, out var embedding, out _));
            Assert.Equal(1 / 32f, embedding!.Values[500]);
        }
    }

    [Fact]
    public void What_is_written_is_read_again_as_it_was() => Prop.ForAll(Shapes, shape =>
    {
        var embedding = Some(shape.Seed, shape.Dimensions);
        return Read(EmbeddingFormat.Float32, embedding.ToBytes(EmbeddingFormat.Float32)).Values.SequenceEqual(embedding.Values);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rounded_to_bytes_a_vector_keeps_its_direction_and_is_rounded_but_once() => Prop.ForAll(Shapes, shape =>
    {
        var embedding = Some(shape.Seed, shape.Dimensions);
        var once = embedding.ToBytes(EmbeddingFormat.Int8);
        var again = Read(EmbeddingFormat.Int8, once);
        return embedding.Cosine(again) > 0.9995 && again.ToBytes(EmbeddingFormat.Int8).AsSpan(4).SequenceEqual(once.AsSpan(4));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_cosine_is_the_same_both_ways_and_nothing_is_nearer_than_the_vector_itself() => Prop.ForAll(Shapes, shape =>
    {
        var a = Some(shape.Seed, shape.Dimensions);
        var b = Some(shape.Seed ^ 1, shape.Dimensions);
        return a.Cosine(b).Equals(b.Cosine(a)) && a.Cosine(b) < a.Cosine(a) && Math.Abs(a.Cosine(a) - 1) < 1e-6;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Different_dimensions_are_not_comparable_and_say_so()
    {
        var (a, b) = (Some(1, 128), Some(2, 512));
        Assert.False(a.TryCosine(b, out _, out var fault));
        Assert.Equal("not comparable: 128 dimensions against 512", fault);
        Assert.Throws<ArgumentException>(() => a.Cosine(b));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void A_value_that_is_no_finite_number_is_named(float value)
    {
        var bytes = Some(3, 64).ToBytes(EmbeddingFormat.Float32);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(17 * 4), value);
        Assert.False(Embedding.TryParse(EmbeddingFormat.Float32, bytes, out var embedding, out var fault));
        Assert.Null(embedding);
        Assert.Contains("value 17", fault, StringComparison.Ordinal);

        var rounded = Some(3, 64).ToBytes(EmbeddingFormat.Int8);
        BinaryPrimitives.WriteSingleLittleEndian(rounded, value);
        Assert.False(Embedding.TryParse(EmbeddingFormat.Int8, rounded, out _, out fault));
        Assert.Contains("scale", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    public void A_scale_that_is_not_positive_is_refused(float scale)
    {
        var bytes = Some(3, 64).ToBytes(EmbeddingFormat.Int8);
        BinaryPrimitives.WriteSingleLittleEndian(bytes, scale);
        Assert.False(Embedding.TryParse(EmbeddingFormat.Int8, bytes, out _, out _));
    }

    [Fact]
    public void A_vector_of_nothing_but_zeros_is_refused()
    {
        Assert.False(Embedding.TryParse(EmbeddingFormat.Float32, new byte[256], out _, out var fault));
        Assert.Contains("zero", fault, StringComparison.Ordinal);
        var bytes = new byte[4 + 64];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, 1);
        Assert.False(Embedding.TryParse(EmbeddingFormat.Int8, bytes, out _, out fault));
        Assert.Contains("zero", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EmbeddingFormat.Float32, 4, 0)]
    [InlineData(EmbeddingFormat.Int8, 1, 4)]
    public void Every_length_is_a_vector_of_64_to_1024_values_or_refused(EmbeddingFormat format, int size, int head)
    {
        var bytes = Some(5, 1024).ToBytes(format);
        Array.Resize(ref bytes, bytes.Length + 9);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var dimensions = (length - head) / size;
            var expected = length >= head && (length - head) % size == 0 && dimensions is >= 64 and <= 1024;
            Assert.Equal(expected, Embedding.TryParse(format, bytes.AsSpan(0, length), out var embedding, out var fault));
            Assert.Equal(expected ? dimensions : null, embedding?.Dimensions);
            Assert.Equal(expected, fault is null);
        }
    }

    [Theory]
    [InlineData(EmbeddingFormat.Float32)]
    [InlineData(EmbeddingFormat.Int8)]
    public void Every_change_of_a_byte_gives_a_unit_vector_or_a_fault(EmbeddingFormat format)
    {
        var bytes = Some(6, 64).ToBytes(format);
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = bytes[i];
            for (var value = 0; value < 256; value++)
            {
                bytes[i] = (byte)value;
                var read = Embedding.TryParse(format, bytes, out var embedding, out var fault);
                Assert.Equal(read, embedding is not null && fault is null);
                Assert.True(!read || Math.Abs(embedding!.Cosine(embedding) - 1) < 2e-6);
            }
            bytes[i] = kept;
        }
    }

    [Fact]
    public void Each_format_is_known_by_its_name()
    {
        foreach (var format in Enum.GetValues<EmbeddingFormat>())
        {
            Assert.True(EmbeddingFormatNames.TryParse(EmbeddingFormatNames.NameOf(format), out var read));
            Assert.Equal(format, read);
        }
        Assert.False(EmbeddingFormatNames.TryParse("vector-float64-le", out _));
        Assert.False(EmbeddingFormatNames.TryParse(null, out _));
    }

    private static Embedding Some(int seed, int dimensions)
    {
        Assert.True(Embedding.TryCreate(SomeVectors.Unit(new(seed), dimensions), out var embedding, out _));
        return embedding!;
    }

    private static Embedding Read(EmbeddingFormat format, byte[] bytes)
    {
        Assert.True(Embedding.TryParse(format, bytes, out var embedding, out var fault), fault);
        return embedding!;
    }
}
