using System.Collections.Immutable;

namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>Reads the minutiae of one view.</summary>
internal sealed class MinutiaParser(RecordLayout layout, ViewSize size, int minutiaBytes)
{
    /// <summary>In the order of the file.</summary>
    public ImmutableArray<Minutia> Minutiae { get; private set; } = [];

    /// <summary>All quality bytes, where some are 254 or 255; else empty.</summary>
    public ImmutableArray<byte> SpecialQualities { get; private set; } = [];

    public void Read(ref RecordReader from, int count)
    {
        var start = from.At;
        if (!from.Failed && (long)count * minutiaBytes > from.Left)
        {
            from.RefuseAt(start, "minutiae", $"{count} of {minutiaBytes} bytes should follow, but only {from.Left} bytes are left");
        }

        if (from.Failed)
        {
            return;
        }

        var minutiae = ImmutableArray.CreateBuilder<Minutia>(count);
        var qualities = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var at = from.At;
            var minutia = from.Bytes(minutiaBytes, "minutia");
            if (Fault(minutia) is { } fault)
            {
                from.RefuseAt(at, $"minutia {i + 1}", fault);
                return;
            }

            qualities[i] = minutiaBytes > 5 ? minutia[5] : (byte)0;
            minutiae.Add(new(
                ((minutia[0] & 0x3F) << 8) | minutia[1], (minutia[2] << 8) | minutia[3], minutia[4] * layout.AngleUnit, (MinutiaKind)(minutia[0] >> 6),
                qualities[i] > 100 ? 0 : qualities[i]));
        }

        Minutiae = minutiae.MoveToImmutable();
        SpecialQualities = qualities.Any(quality => quality > 100) ? [.. qualities] : [];
    }

    private string? Fault(ReadOnlySpan<byte> minutia)
    {
        var (x, y) = (((minutia[0] & 0x3F) << 8) | minutia[1], ((minutia[2] & 0x3F) << 8) | minutia[3]);
        return minutia[0] >> 6 == 3 ? "type 3 is not defined"
            : minutia[2] >> 6 != 0 ? "the two reserved bits before y must be 0"
            : x >= size.Width ? $"x {x} lies outside the image of {size.Width} pixels' width"
            : y >= size.Height ? $"y {y} lies outside the image of {size.Height} pixels' height"
            : minutia[4] * layout.AngleUnit >= 360 ? $"angle {minutia[4]} is not 0 to 179"
            : minutiaBytes > 5 && minutia[5] > 100 && (layout.SizeInHeader || minutia[5] < RecordLayout.NotReported)
                ? $"quality {minutia[5]} is not 0 to 100{(layout.SizeInHeader ? "" : ", 254 or 255")}"
            : null;
    }
}
