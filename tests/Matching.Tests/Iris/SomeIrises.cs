using Kalkan.Matching.Iris;

namespace Kalkan.Matching.Tests.Iris;

/// <summary>Invented codes, the same for the same seed.</summary>
internal static class SomeIrises
{
    public static readonly bool[] All = [.. Enumerable.Repeat(true, 8)];

    public static IrisCode Code(Random random, IrisLayout layout)
    {
        var bytes = new byte[2 * layout.CodeBytes];
        random.NextBytes(bytes);
        foreach (ref var valid in bytes.AsSpan(layout.CodeBytes))
        {
            // Three quarters valid, as of a real eye.
            valid |= (byte)random.Next(256);
        }
        return Of(layout, bytes);
    }

    /// <summary>The same eye in another picture: some bits differ, and the head leans.</summary>
    public static IrisCode Near(Random random, IrisCode code, int rotation, double noise)
    {
        var bytes = code.Rotated(rotation).ToBytes();
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(random.NextDouble() < noise ? 1 << (bit % 8) : 0);
        }
        return Of(code.Layout, bytes);
    }

    public static IrisCode Of(IrisLayout layout, byte[] bytes)
    {
        Assert.True(IrisCode.TryParse(layout, bytes, out var code, out var fault), fault);
        return code!;
    }

    /// <summary>Bit for bit, by the definition: as slow as it is plain.</summary>
    public static double Plainly(IrisCode a, IrisCode b, int rotations)
    {
        var least = double.PositiveInfinity;
        for (var rotation = -rotations; rotation <= rotations; rotation++)
        {
            var (different, common) = (0, 0);
            for (var ring = 0; ring < a.Layout.Rings; ring++)
            {
                for (var angle = 0; angle < a.Layout.Angles; angle++)
                {
                    var turned = (angle + rotation + a.Layout.Angles) % a.Layout.Angles;
                    for (var bit = 0; bit < a.Layout.BitsPerAngle; bit++)
                    {
                        var x = (((ring * a.Layout.Angles) + angle) * a.Layout.BitsPerAngle) + bit;
                        var y = (((ring * a.Layout.Angles) + turned) * a.Layout.BitsPerAngle) + bit;
                        var valid = Bit(a.Mask, x) && Bit(b.Mask, y);
                        common += valid ? 1 : 0;
                        different += valid && Bit(a.Code, x) != Bit(b.Code, y) ? 1 : 0;
                    }
                }
            }
            least = common >= a.Layout.LeastCommonBits ? Math.Min(least, (double)different / common) : least;
        }
        return least;
    }

    private static bool Bit(ReadOnlySpan<byte> bits, int index) => (bits[index / 8] & (0x80 >> (index % 8))) != 0;
}
