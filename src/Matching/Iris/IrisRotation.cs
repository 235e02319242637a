namespace Kalkan.Matching.Iris;

/// <summary>Turns an eye: moves the bits of every run around the iris by whole angles, those at the end to the start.</summary>
internal static class IrisRotation
{
    /// <summary>The order in which rotations are tried: none, then by one angle to either side, and so on.</summary>
    public static int Nth(int index) => index % 2 == 0 ? -(index / 2) : (index + 1) / 2;

    /// <summary>Turns a code and the mask behind it.</summary>
    public static void Turn(IrisLayout layout, ReadOnlySpan<byte> codeAndMask, int angles, Span<byte> turned)
    {
        // A run is of whole bytes in every layout.
        var length = layout.Angles * layout.BitsPerAngle / 8;
        var by = ((angles % layout.Angles) + layout.Angles) % layout.Angles * layout.BitsPerAngle;
        for (var start = 0; start < codeAndMask.Length; start += length)
        {
            TurnRun(codeAndMask.Slice(start, length), by / 8, by % 8, turned.Slice(start, length));
        }
    }

    private static void TurnRun(ReadOnlySpan<byte> run, int bytes, int bits, Span<byte> turned)
    {
        run[..^bytes].CopyTo(turned[bytes..]);
        run[^bytes..].CopyTo(turned);
        if (bits == 0)
        {
            return;
        }
        var before = turned[^1];
        foreach (ref var one in turned)
        {
            (before, one) = (one, (byte)((one >> bits) | (before << (8 - bits))));
        }
    }
}
