namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>
/// Checks what stands inside the blocks of extended data that the standards define. No comparison reads them and the standards' own examples break
/// their rules, so a fault is a deviation.
/// </summary>
internal static class ExtendedDataRules
{
    /// <summary>What is wrong with a block; null where nothing is.</summary>
    public static string? Deviation(ExtendedData block, FingerprintFormat format, int minutiae) => block.Type switch
    {
        ExtendedData.RidgeCounts => RidgeCounts(block, minutiae),
        ExtendedData.CoresAndDeltas when CoresAndDeltas.Measure(block.Data.AsSpan(), format) != block.Data.Length =>
            $"cores and deltas that do not fill the block's {block.Data.Length} bytes",
        >= 0x0100 or ExtendedData.CoresAndDeltas => null,
        ExtendedData.ZonalQuality when format is FingerprintFormat.Iso2005 or FingerprintFormat.Iso2011 => null,
        _ => $"extended data of the reserved type {block.Type}",
    };

    private static string? RidgeCounts(ExtendedData block, int minutiae)
    {
        var data = block.Data.AsSpan();
        if (data.Length % 3 != 1 || data[0] > 2)
        {
            return "ridge counts that are no method and triples";
        }

        for (var at = 1; at < data.Length; at += 3)
        {
            // The standards count minutiae from 0, their examples from 1; 255 stands for none.
            if (data[at] > minutiae || (data[at + 1] > minutiae && data[at + 1] != byte.MaxValue))
            {
                return $"a ridge count between minutiae {data[at]} and {data[at + 1]} of {minutiae}";
            }
        }

        return null;
    }
}
