using System.Buffers.Binary;
using Kalkan.Node.Demo.Biometrics;

namespace Kalkan.Node.Tests.Demo;

public sealed class InventedVectorTests
{
    [Theory]
    [InlineData(192)]
    [InlineData(512)]
    public void Samples_of_a_person_meet_and_those_of_two_people_do_not(int dimensions)
    {
        var people = Enumerable.Range(0, 40).Select(i => new InventedVector((ulong)i, dimensions)).ToList();
        var genuine = people.Select(person => Cosine(person.Sample(0), person.Sample(1))).ToList();
        var impostor = people.Zip(people.Skip(1)).Select(pair => Cosine(pair.First.Sample(0), pair.Second.Sample(0))).ToList();
        Assert.All(genuine, cosine => Assert.InRange(cosine, 0.45, 0.9));
        Assert.InRange(genuine.Average(), 0.6, 0.8);
        Assert.All(impostor, cosine => Assert.InRange(cosine, -0.4, 0.4));
        Assert.InRange(impostor.Average(), -0.05, 0.05);
    }

    [Fact]
    public void A_sample_has_length_one_and_is_the_same_every_time()
    {
        var sample = new InventedVector(5, 512).Sample(2);
        Assert.Equal(sample, new InventedVector(5, 512).Sample(2));
        Assert.NotEqual(sample, new InventedVector(5, 512).Sample(3));
        Assert.Equal(1, Cosine(sample, sample), 5);
    }

    [Fact]
    public void Bytes_are_float32_little_endian()
    {
        var bytes = InventedVector.ToBytes([1, -2.5f]);
        Assert.Equal(8, bytes.Length);
        Assert.Equal(-2.5f, BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(4)));
        Assert.Equal([0, 0, 0x80, 0x3F], bytes[..4]);
    }

    private static double Cosine(float[] one, float[] other) => one.Zip(other).Sum(pair => (double)pair.First * pair.Second);
}
