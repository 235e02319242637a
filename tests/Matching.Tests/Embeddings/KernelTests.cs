using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Embeddings;

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
        var eight = new float[FloatKernel.Together * SlotBlock.Slots];
        FloatKernel.DotEight(ref rows.First, stride, Taken, ref probes.First, eight);
        for (var k = 0; k < FloatKernel.Together; k++)
        {
            ref var probe = ref Unsafe.Add(ref probes.First, k * stride);
            var scores = new float[Taken.Length];
            FloatKernel.DotOne(ref rows.First, stride, Taken, ref probe, scores);
            for (var i = 0; i < Taken.Length; i++)
            {
                var expected = Enumerable.Range(0, stride)
                    .Sum(at => (double)rows.Span[(Taken[i] * stride) + at] * probes.Span[(k * stride) + at]);
                Assert.Equal(expected, scores[i], 1e-4);
                Assert.Equal(expected, eight[(k * SlotBlock.Slots) + i], 1e-4);
                Assert.Equal(expected, PortableKernel.Dot(ref Unsafe.Add(ref rows.First, Taken[i] * stride), ref probe, stride), 1e-4);
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Products_of_bytes_are_exact_in_every_kernel() => Prop.ForAll(Shapes, shape =>
    {
        var stride = shape.Units * 64;
        var random = new Random(shape.Seed);

        // Often the ends of the range: there sums are largest.
        sbyte Value() => random.Next(3) switch { 0 => sbyte.MinValue, 1 => sbyte.MaxValue, _ => (sbyte)random.Next(-128, 128) };
        var rows = Filled(Rows * stride, Value);
        var probes = Filled(FloatKernel.Together * stride, Value);
        var eight = new int[FloatKernel.Together * SlotBlock.Slots];
        Int8Kernel.DotEight(ref rows.First, stride, Taken, ref probes.First, eight);
        for (var k = 0; k < FloatKernel.Together; k++)
        {
            ref var probe = ref Unsafe.Add(ref probes.First, k * stride);
            var products = new int[Taken.Length];
            Int8Kernel.DotOne(ref rows.First, stride, Taken, ref probe, products);
            for (var i = 0; i < Taken.Length; i++)
            {
                ref var row = ref Unsafe.Add(ref rows.First, Taken[i] * stride);
                var expected = Enumerable.Range(0, stride).Sum(at => rows.Span[(Taken[i] * stride) + at] * probes.Span[(k * stride) + at]);
                Assert.Equal((expected, expected), (products[i], eight[(k * SlotBlock.Slots) + i]));
                Assert.Equal(expected, PortableKernel.Dot(ref row, ref probe, stride));
                Assert.Equal(expected, Int8Kernel.DotWidened(ref row, ref probe, stride));
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rounding_loses_no_more_than_it_says() => Prop.ForAll(Shapes, shape =>
    {
        var values = SomeVectors.Unit(new(shape.Seed), shape.Units * 64);
        var bytes = new sbyte[values.Length];
        var (scale, loss) = Quantisation.Quantise(values, bytes);
        var lost = Math.Sqrt(values.Zip(bytes, (value, rounded) => Math.Pow(value - ((double)scale * rounded), 2)).Sum());
        return lost <= loss && lost > loss - 1e-6 && bytes.Max(Math.Abs) == sbyte.MaxValue;
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
