namespace Kalkan.Matching.Iris;

/// <summary>Turns an eye: moves the bits of every run around the iris by whole angles, those at the end to the start.</summary>
internal static class IrisRotation
{
    public static void Turn(IrisLayout layout, ReadOnlySpan<byte> bits, int angles, Span<byte> turned)
    {
        var length = layout.Angles * layout.BitsPerAngle;
        var by = ((angles % layout.Angles) + layout.Angles) % layout.Angles * layout.BitsPerAngle;
        turned.Clear();
        for (var ring = 0; ring < layout.Rings; ring++)
        {
            var start = ring * length;
            for (var bit = 0; bit < length; bit++)
            {
                if ((bits[(start + bit) >> 3] & (0x80 >> ((start + bit) & 7))) != 0)
                {
                    var to = start + ((bit + by) % length);
                    turned[to >> 3] |= (byte)(0x80 >> (to & 7));
                }
            }
        }
    }
}
