namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>
/// The layout of cores and deltas, which tells its own length. ANSI INCITS 378: the count's upper bits say whether all have angles; ISO/IEC 19794-2:
/// the upper bits of each x do.
/// </summary>
internal static class CoresAndDeltas
{
    private const int PointBytes = 4;

    /// <summary>Bytes that the content says it has; -1 where it runs out of the block.</summary>
    public static int Measure(ReadOnlySpan<byte> data, FingerprintFormat format)
    {
        var isIso = format is FingerprintFormat.Iso2005 or FingerprintFormat.Iso2011;
        var at = Skip(data, 0, angles: 1, isIso);
        return at < 0 ? -1 : Skip(data, at, angles: 3, isIso);
    }

    private static int Skip(ReadOnlySpan<byte> data, int at, int angles, bool isIso)
    {
        if (at >= data.Length)
        {
            return -1;
        }

        var head = data[at++];
        for (var left = head & (isIso ? 0xFF : 0x0F); left > 0; left--)
        {
            if (at + PointBytes > data.Length)
            {
                return -1;
            }

            at += PointBytes + (((isIso ? data[at] : head) & 0x40) != 0 ? angles : 0);
        }

        return at > data.Length ? -1 : at;
    }
}
