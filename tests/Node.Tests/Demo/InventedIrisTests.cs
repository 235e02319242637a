using System.Numerics;
using Kalkan.Node.Demo.Biometrics;

namespace Kalkan.Node.Tests.Demo;

public sealed class InventedIrisTests
{
    private const int CodeBytes = 256;

    [Fact]
    public void Two_samples_of_an_eye_differ_in_a_tenth_to_a_quarter_of_the_bits()
    {
        var distances = Eyes(40).Select(eye => Distance(eye.Sample(0, 0), eye.Sample(1, 0))).ToList();
        Assert.All(distances, distance => Assert.InRange(distance, 0.05, 0.3));
        Assert.InRange(distances.Average(), 0.12, 0.2);
    }

    [Fact]
    public void Two_eyes_differ_in_half_of_the_bits_as_249_coins_would()
    {
        var codes = Eyes(60).Select(eye => eye.Sample(0, 0)).ToList();
        var distances = codes.SelectMany((one, i) => codes.Skip(i + 1).Select(other => Unmasked(one, other))).ToList();
        var mean = distances.Average();
        Assert.InRange(mean, 0.49, 0.51);
        var deviation = Math.Sqrt(distances.Average(distance => Math.Pow(distance - mean, 2)));
        Assert.InRange(0.25 / (deviation * deviation), 200, 300);
    }

    [Fact]
    public void The_best_of_fifteen_turns_finds_a_turned_eye_and_leaves_two_eyes_apart()
    {
        Assert.All(Eyes(10), eye => Assert.True(Best(eye.Sample(0), eye.Sample(1)) < 0.3));
        var eyes = Eyes(30).Select(eye => eye.Sample(0)).ToList();
        var impostor = eyes.Zip(eyes.Skip(1)).Select(pair => Best(pair.First, pair.Second)).ToList();
        Assert.All(impostor, distance => Assert.InRange(distance, 0.33, 0.52));
        Assert.InRange(impostor.Average(), 0.43, 0.48);
    }

    [Fact]
    public void Lids_hide_a_part_of_the_bits_and_the_sample_is_the_same_every_time()
    {
        Assert.All(Eyes(20), eye =>
        {
            var sample = eye.Sample(4);
            Assert.Equal(2 * CodeBytes, sample.Length);
            Assert.Equal(sample, eye.Sample(4));
            Assert.InRange(sample.Skip(CodeBytes).Sum(b => BitOperations.PopCount(b)), 1200, 2040);
        });
    }

    private static IEnumerable<InventedIris> Eyes(int count) => Enumerable.Range(0, count).Select(i => new InventedIris((ulong)i));

    // One of the 128 angles is two bytes.
    private static double Best(byte[] one, byte[] other) => Enumerable.Range(-7, 15).Min(turn => Distance(Turned(one, turn), other));

    private static byte[] Turned(byte[] sample, int turn)
    {
        byte[] Turn(int from) => [.. Enumerable.Range(0, CodeBytes).Select(i => sample[from + ((i + (2 * turn) + CodeBytes) % CodeBytes)])];
        return [.. Turn(0), .. Turn(CodeBytes)];
    }

    private static double Distance(byte[] one, byte[] other)
    {
        var (differ, seen) = (0, 0);
        for (var i = 0; i < CodeBytes; i++)
        {
            var mask = one[CodeBytes + i] & other[CodeBytes + i];
            seen += BitOperations.PopCount((uint)mask);
            differ += BitOperations.PopCount((uint)((one[i] ^ other[i]) & mask));
        }

        return (double)differ / seen;
    }

    private static double Unmasked(byte[] one, byte[] other) =>
        Enumerable.Range(0, CodeBytes).Sum(i => BitOperations.PopCount((uint)(one[i] ^ other[i]))) / (8.0 * CodeBytes);
}
