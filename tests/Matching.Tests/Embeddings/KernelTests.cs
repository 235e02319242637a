using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Tests.Embeddings;

public sealed class KernelTests
{
    private const int Rows = 5;
    private static readonly int[] Taken = [3, 0, 4];
    private static readonly Arbitrary<(int Seed, int Units)> Shapes =
        (from seed in Gen.Choose(0, 1_000_000) from units in Gen.Choose(1, 16) select (seed, units)).ToArbitrary();

    [Fact]
    public void Products_of_floats_are_those_of_the_portable_kernel_and_of_one_by_one() => Prop.ForAll(Shapes, shape =>
    {
        var stride = shape.Units * 16;
        var random = new Random(shape.Seed);
        var rows = Filled(Rows * stride, () => random.NextSingle() - 0.5f);
        var probes = Filled(FloatKernel.Together * stride, () => random.NextSingle() - 0.5f);
        var eight = new float[FloatKernel.Together * EmbeddingScan.Row];
        FloatKernel.DotEight(ref rows.First, stride, Taken, ref probes.First, eight);
        for (var k = 0; k < FloatKernel.Together; k++)
        {
            ref var probe = ref Unsafe.Add(ref probes.First, k * stride);
            for (var i = 0; i < Taken.Length; i++)
            {
                var expected = Enumerable.Range(0, stride)
                    .Sum(at => (double)rows.Span[(Taken[i] * stride) + at] * probes.Span[(k * stride) + at]);
                Assert.Equal(expected, FloatKernel.Dot(ref Unsafe.Add(ref rows.First, Taken[i] * stride), ref probe, stride), 1e-4);
                Assert.Equal(expected, eight[(k * EmbeddingScan.Row) + Taken[i]], 1e-4);
                Assert.Equal(expected, PortableKernel.Dot(ref Unsafe.Add(ref rows.First, Taken[i] * stride), ref probe, stride), 1e-4);
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Products_of_six_bits_are_exact_in_every_kernel() => Prop.ForAll(Shapes, shape =>
    {
        var dimensions = (shape.Units * 64) - (shape.Seed % 64);
        var (values, stride) = (SixBits.Values(dimensions), SixBits.Bytes(dimensions));
        var random = new Random(shape.Seed);

        // Often the ends of the range: there sums are largest.
        sbyte Value(int most) => (sbyte)(random.Next(3) switch { 0 => -most, 1 => most, _ => random.Next(-most, most + 1) });
        var rows = Enumerable.Range(0, Rows).Select(_ => new sbyte[dimensions].Select(_ => Value(SixBits.Most)).ToArray()).ToArray();
        var packed = new AlignedMemory<byte>(Rows * stride);
        foreach (var (at, row) in rows.Index())
        {
            SixBits.Pack(row, packed.Span.Slice(at * stride, stride));
        }
        var probes = new AlignedMemory<sbyte>(FloatKernel.Together * values);
        for (var k = 0; k < FloatKernel.Together; k++)
        {
            foreach (ref var one in probes.Span.Slice(k * values, dimensions))
            {
                one = Value(sbyte.MaxValue);
            }
        }
        var eight = new int[FloatKernel.Together * EmbeddingScan.Row];
        SixBitKernel.DotEight(ref packed.First, stride, Taken, ref probes.First, values, eight);
        var alone = new int[SlotBlock.Slots];
        SixBitKernel.DotOne(ref packed.First, stride, Taken, ref probes.First, values, alone);
        Assert.All(Taken, slot => Assert.Equal(eight[slot], alone[slot]));
        for (var k = 0; k < FloatKernel.Together; k++)
        {
            var own = probes.Span.Slice(k * values, values);
            for (var i = 0; i < Taken.Length; i++)
            {
                ref var row = ref Unsafe.Add(ref packed.First, Taken[i] * stride);
                var expected = SixBits.Excess(own);
                for (var at = 0; at < dimensions; at++)
                {
                    expected += rows[Taken[i]][at] * own[at];
                }
                Assert.Equal(expected, eight[(k * EmbeddingScan.Row) + Taken[i]]);
                Assert.Equal(expected, SixBitKernel.Dot(ref row, ref own[0], values));
                if (Avx512BW.IsSupported)
                {
                    Assert.Equal(expected, SixBitKernel.Dot512(ref row, ref own[0], values));
                }
                Assert.Equal(expected, SixBitKernel.Dot256(ref row, ref own[0], values));
                Assert.Equal(expected, SixBits.Dot(ref row, ref own[0], values));
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rounding_loses_no_more_than_it_says() => Prop.ForAll(Shapes, shape =>
    {
        var values = SomeVectors.Unit(new(shape.Seed), shape.Units * 64);
        var most = shape.Seed % 2 == 0 ? SixBits.Most : sbyte.MaxValue;
        var bytes = new sbyte[values.Length];
        var (scale, loss) = Quantisation.Quantise(values, most, bytes);
        var lost = Math.Sqrt(values.Zip(bytes, (value, rounded) => Math.Pow(value - ((double)scale * rounded), 2)).Sum());
        return lost <= loss && lost > loss - 1e-6 && bytes.Max(Math.Abs) == most;
    }).QuickCheckThrowOnFailure();

    private static AlignedMemory<T> Filled<T>(int length, Func<T> value)
        where T : unmanaged
    {
        var memory = new AlignedMemory<T>(length);
        foreach (ref var one in memory.Span)
        {
            one = value();
        }
        return memory;
    }
}
