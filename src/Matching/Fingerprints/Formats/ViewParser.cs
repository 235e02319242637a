using System.Collections.Immutable;

namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>Reads the views of a record one behind the other.</summary>
internal sealed class ViewParser(RecordLayout layout, List<string> deviations)
{
    private readonly ImmutableArray<FingerprintView>.Builder _views = ImmutableArray.CreateBuilder<FingerprintView>();
    private readonly ImmutableArray<ViewCapture>.Builder _captures = ImmutableArray.CreateBuilder<ViewCapture>();
    private readonly HashSet<int> _seen = [];

    public ImmutableArray<FingerprintView> Views => _views.ToImmutable();

    public ImmutableArray<ViewCapture> Captures => _captures.ToImmutable();

    /// <summary>A view of 2004, 2005 or 2009.</summary>
    public void Read(ref RecordReader from, ViewSize size, bool isLast)
    {
        var position = ReadPosition(ref from);
        var (number, impression) = layout.SizeInHeader ? ReadNumberAndImpression(ref from) : (ReadNumber(ref from), ReadImpression(ref from));
        var quality = ReadQuality(ref from, "quality of the view", special: !layout.SizeInHeader);
        QualityBlock? block = layout.SizeInHeader ? null : new(quality, from.Short("quality algorithm's vendor"), from.Short("quality algorithm"));
        size = layout.SizeInHeader ? size : ViewSize.Read(ref from);
        var minutiae = new MinutiaParser(layout, size, RecordLayout.MinutiaBytes);
        minutiae.Read(ref from, from.Byte("number of minutiae"));
        var extended = ExtendedDataParser.Read(ref from, layout, isLast, deviations);
        Add(ref from, position, number, impression, quality, size, minutiae, new()
        {
            Extended = extended,
            MinutiaQualities = minutiae.SpecialQualities,
            Qualities = block is { } one ? [one] : [],
        });
    }

    /// <summary>A representation of 2011.</summary>
    public void ReadRepresentation(ref RecordReader from, bool hasCertifications)
    {
        var start = from.At;
        var length = from.Long("length of the representation");
        var capture = RepresentationHeader.Read(ref from, hasCertifications);
        var position = ReadPosition(ref from);
        var number = ReadNumber(ref from);
        var (across, down) = (ViewSize.ReadResolution(ref from, "resolution across"), ViewSize.ReadResolution(ref from, "resolution down"));
        var impression = ReadImpression(ref from);
        var size = new ViewSize(ViewSize.ReadPixels(ref from, "width of the image"), ViewSize.ReadPixels(ref from, "height of the image"), across, down);
        var sizes = from.Byte("length of a minutia and type of endings");
        if (sizes >> 4 is not (5 or 6) || (sizes & 15) > 1)
        {
            from.Refuse(1, "length of a minutia and type of endings", $"0x{sizes:X2} is not 5 or 6 and 0 or 1");
        }

        var count = from.Byte("number of minutiae");
        if (count == 0)
        {
            from.Refuse(1, "number of minutiae", "there must be at least one");
        }

        var minutiae = new MinutiaParser(layout, size, sizes >> 4);
        minutiae.Read(ref from, count);
        var extended = ExtendedDataParser.Read(ref from, layout, isLast: false, deviations);
        if (length != from.At - start)
        {
            from.RefuseAt(start, "length of the representation", $"{length} stands there, {from.At - start} bytes it is");
        }

        var quality = capture.Qualities is [var first, ..] ? first.Score : RecordLayout.NotReported;
        Add(ref from, position, number, impression, quality, size, minutiae, capture with
        {
            Extended = extended,
            MinutiaQualities = minutiae.SpecialQualities,
            EndingType = sizes & 15,
            MinutiaBytes = sizes >> 4,
        });
    }

    private void Add(
        ref RecordReader from, int position, int number, int impression, int quality, ViewSize size, MinutiaParser minutiae, ViewCapture capture)
    {
        if (from.Failed)
        {
            return;
        }

        if (!_seen.Add((position << 8) | number))
        {
            deviations.Add($"view {number} of position {position} more than once");
        }

        // One of a view is enough to know that it is written otherwise; a template has room for thousands of blocks.
        deviations.AddRange(capture.Extended.Select(block => ExtendedDataRules.Deviation(block, layout.Format, minutiae.Minutiae.Length)).OfType<string>().Take(1));
        _captures.Add(capture);
        _views.Add(new()
        {
            Position = position,
            ViewNumber = number,
            Impression = impression,
            Quality = quality == RecordLayout.NotReported ? null : quality,
            Width = size.Width,
            Height = size.Height,
            ResolutionX = size.ResolutionX,
            ResolutionY = size.ResolutionY,
            Minutiae = minutiae.Minutiae,
        });
    }

    private static int ReadPosition(ref RecordReader from)
    {
        var position = from.Byte("finger position");
        if (position > 10)
        {
            from.Refuse(1, "finger position", position is (>= 13 and <= 15) or (>= 40 and <= 50)
                ? $"{position} names several fingers in one view, which cannot be compared" : $"{position} is not 0 to 10");
        }

        return position;
    }

    private (int Number, int Impression) ReadNumberAndImpression(ref RecordReader from)
    {
        var both = from.Byte("view number and impression type");
        RequireImpression(ref from, both & 15);
        return (both >> 4, both & 15);
    }

    private static int ReadNumber(ref RecordReader from)
    {
        var number = from.Byte("view number");
        if (number >= RecordLayout.MostViewsOfFinger)
        {
            from.Refuse(1, "view number", $"{number} is not 0 to {RecordLayout.MostViewsOfFinger - 1}");
        }

        return number;
    }

    private int ReadImpression(ref RecordReader from)
    {
        var impression = from.Byte("impression type");
        RequireImpression(ref from, impression);
        return impression;
    }

    private void RequireImpression(ref RecordReader from, int impression)
    {
        var defined = layout.Format switch
        {
            FingerprintFormat.Iso2005 or FingerprintFormat.Ansi2004 => impression is <= 3 or 8 or 9,
            FingerprintFormat.Iso2011 => impression is <= 9 or 24 or 28 or 29,
            _ => impression is <= 3 or 8 or 10 or 11 or (>= 20 and <= 29),
        };
        if (!defined)
        {
            from.Refuse(1, "impression type", $"{impression} is not defined");
        }
    }

    internal static int ReadQuality(ref RecordReader from, string field, bool special)
    {
        var quality = from.Byte(field);
        if (quality > 100 && !(special && quality >= RecordLayout.NotReported))
        {
            from.Refuse(1, field, special ? $"{quality} is not 0 to 100, 254 or 255" : $"{quality} is not 0 to 100");
        }

        return quality;
    }
}
