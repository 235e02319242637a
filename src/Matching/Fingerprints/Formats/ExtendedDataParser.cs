using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>Reads the extended data behind a view's minutiae: a length, then blocks of type, length and data that fill it.</summary>
internal static class ExtendedDataParser
{
    private const int HeaderBytes = 4;
    private const string Field = "extended data";

    public static ImmutableArray<ExtendedData> Read(ref RecordReader from, RecordLayout layout, bool isLast, List<string> deviations)
    {
        var length = from.Short("length of the extended data");
        if (from.Failed)
        {
            return [];
        }

        var fits = length <= from.Left;
        if (fits && !(isLast && length < from.Left))
        {
            var area = from.Rest[..length];
            if (TrySplit(area, withoutHeader: false, out var blocks) || (layout == RecordLayout.Iso2005 && TrySplit(area, withoutHeader: true, out blocks)))
            {
                from.Bytes(length, Field);
                return blocks;
            }
        }

        // Examples of NIST miscount the bytes of cores and deltas, which say their own length, at the end of the record.
        if (isLast && length != from.Left && length > 0 && TrySplitByContent(from.Rest, layout, out var counted))
        {
            deviations.Add($"length of the extended data {length} where {from.Left} bytes are");
            from.Bytes(from.Left, Field);
            return counted;
        }

        from.RefuseAt(from.At, Field, !fits ? $"{length} bytes should follow, but only {from.Left} are left"
            : isLast && length < from.Left ? $"{length} bytes should follow, but {from.Left} do"
            : $"the blocks do not fill the {length} bytes");
        return [];
    }

    private static bool TrySplit(ReadOnlySpan<byte> area, bool withoutHeader, out ImmutableArray<ExtendedData> blocks)
    {
        var found = ImmutableArray.CreateBuilder<ExtendedData>();
        while (area.Length >= HeaderBytes)
        {
            var size = Short(area, 2) + (withoutHeader ? HeaderBytes : 0);
            if (size < HeaderBytes || size > area.Length)
            {
                break;
            }

            found.Add(Block(area[..size], withoutHeader));
            area = area[size..];
        }

        blocks = found.ToImmutable();
        return area.IsEmpty;
    }

    private static bool TrySplitByContent(ReadOnlySpan<byte> area, RecordLayout layout, out ImmutableArray<ExtendedData> blocks)
    {
        var found = ImmutableArray.CreateBuilder<ExtendedData>();
        while (area.Length >= HeaderBytes)
        {
            var isLast = Short(area, 0) == ExtendedData.CoresAndDeltas
                && CoresAndDeltas.Measure(area[HeaderBytes..], layout.Format) == area.Length - HeaderBytes;
            var size = isLast ? area.Length : Short(area, 2);
            if (size < HeaderBytes || size > area.Length)
            {
                break;
            }

            found.Add(Block(area[..size], withoutHeader: false));
            area = area[size..];
            if (isLast)
            {
                break;
            }
        }

        blocks = found.ToImmutable();
        return area.IsEmpty && blocks is [.., { Type: ExtendedData.CoresAndDeltas }];
    }

    private static ExtendedData Block(ReadOnlySpan<byte> block, bool withoutHeader) => new()
    {
        Type = Short(block, 0),
        Data = ImmutableCollectionsMarshal.AsImmutableArray(block[HeaderBytes..].ToArray()),
        LengthWithoutHeader = withoutHeader,
    };

    private static int Short(ReadOnlySpan<byte> bytes, int at) => (bytes[at] << 8) | bytes[at + 1];
}
