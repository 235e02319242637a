using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>Writes a record as its standard lays it out, or refuses what could not be read again.</summary>
internal sealed class RecordWriter(FingerprintRecord record)
{
    private const int MostShort = ushort.MaxValue;

    private readonly ArrayBufferWriter<byte> _out = new();
    private readonly bool _isIso2011 = record.Format == FingerprintFormat.Iso2011;
    private readonly bool _sizeInHeader = record.Format is FingerprintFormat.Iso2005 or FingerprintFormat.Ansi2004;

    public byte[] Write()
    {
        RequireViews();
        var body = new RecordWriter(record);
        for (var i = 0; i < record.Views.Length; i++)
        {
            body.WriteView(record.Views[i], record.CaptureOf(i));
        }

        Bytes("FMR\0"u8);
        Bytes(record.Format switch
        {
            FingerprintFormat.Iso2005 or FingerprintFormat.Ansi2004 => " 20\0"u8,
            FingerprintFormat.Ansi2009Am1 => "035\0"u8,
            _ => "030\0"u8,
        });
        WriteHeader(body._out.WrittenCount);
        Bytes(body._out.WrittenSpan);
        return FingerprintRecord.TryParse(_out.WrittenSpan, record.Format, out _, out var fault)
            ? _out.WrittenSpan.ToArray() : throw new ArgumentException(fault);
    }

    private void WriteHeader(int bodyLength)
    {
        switch (record.Format)
        {
            case FingerprintFormat.Iso2005:
                Long(24 + bodyLength);
                break;
            case FingerprintFormat.Ansi2004 when 26 + bodyLength <= MostShort:
                Short(26 + bodyLength);
                break;
            case FingerprintFormat.Ansi2004:
                Short(0);
                Long(30 + bodyLength);
                break;
            case FingerprintFormat.Iso2011:
                Long(15 + bodyLength);
                Short(record.Views.Length);
                Byte(record.Certifications);
                return;
            default:
                Long(21 + bodyLength);
                break;
        }

        if (record.Format != FingerprintFormat.Iso2005)
        {
            Short(record.ProductOwner);
            Short(record.ProductType);
        }

        if (!_sizeInHeader)
        {
            Byte(record.Certifications);
        }

        Short(record.CaptureEquipment);
        if (_sizeInHeader)
        {
            WriteSize(record.Views[0]);
        }

        Byte(record.Views.Length);
        Byte(0);
    }

    private void WriteView(FingerprintView view, ViewCapture capture)
    {
        if (_isIso2011)
        {
            var representation = new RecordWriter(record);
            representation.WriteRepresentation(view, capture);
            Long(4 + representation._out.WrittenCount);
            Bytes(representation._out.WrittenSpan);
            return;
        }

        Byte(view.Position);
        if (_sizeInHeader)
        {
            Byte((Fitting(view.ViewNumber, 15) << 4) | Fitting(view.Impression, 15));
            Byte(view.Quality is >= 0 and <= 100 ? view.Quality.Value : 0);
        }
        else
        {
            Byte(view.ViewNumber);
            Byte(view.Impression);
            Quality(capture.Qualities is [var first, ..] ? first : new(view.Quality ?? RecordLayout.NotReported, 0, 0));
            WriteSize(view);
        }

        Byte(view.Minutiae.Length);
        WriteMinutiae(view, capture);
        WriteExtended(capture.Extended);
    }

    private void WriteRepresentation(FingerprintView view, ViewCapture capture)
    {
        var time = capture.CapturedAt;
        Short(time.Year);
        Byte(time.Month);
        Byte(time.Day);
        Byte(time.Hour);
        Byte(time.Minute);
        Byte(time.Second);
        Short(time.Millisecond);
        Byte(capture.DeviceTechnology);
        Short(capture.DeviceVendor);
        Short(capture.DeviceType);
        var qualities = capture.Qualities.IsEmpty && view.Quality is { } quality ? [new(quality, 0, 0)] : capture.Qualities;
        Byte(qualities.Length);
        foreach (var block in qualities)
        {
            Quality(block);
        }

        if (record.Certifications == 1)
        {
            Byte(capture.Certifications.Length);
            foreach (var certification in capture.Certifications)
            {
                Short(certification.Authority);
                Byte(certification.Scheme);
            }
        }

        Byte(view.Position);
        Byte(view.ViewNumber);
        Short(view.ResolutionX);
        Short(view.ResolutionY);
        Byte(view.Impression);
        Short(view.Width);
        Short(view.Height);
        Byte((Fitting(capture.MinutiaBytes, 15) << 4) | Fitting(capture.EndingType, 15));
        Byte(view.Minutiae.Length);
        WriteMinutiae(view, capture);
        WriteExtended(capture.Extended);
    }

    private void WriteMinutiae(FingerprintView view, ViewCapture capture)
    {
        var unit = record.Format.AngleUnit();
        var units = (int)(360 / unit);
        for (var i = 0; i < view.Minutiae.Length; i++)
        {
            var minutia = view.Minutiae[i];
            Short((Fitting((int)minutia.Kind, 3) << 14) | Fitting(minutia.X, ViewSize.MostPixels - 1));
            Short(Fitting(minutia.Y, ViewSize.MostPixels - 1));
            Byte((int)MathF.Round(minutia.Angle / unit) % units);
            if (capture.MinutiaBytes > 5)
            {
                Byte(capture.MinutiaQualities.Length == view.Minutiae.Length ? capture.MinutiaQualities[i] : minutia.Quality);
            }
        }
    }

    private void WriteExtended(ImmutableArray<ExtendedData> blocks)
    {
        Short(blocks.Sum(block => 4 + block.Data.Length));
        foreach (var block in blocks)
        {
            Short(block.Type);
            Short(block.Data.Length + (block.LengthWithoutHeader && record.Format == FingerprintFormat.Iso2005 ? 0 : 4));
            Bytes(block.Data.AsSpan());
        }
    }

    private void WriteSize(FingerprintView view)
    {
        Short(view.Width);
        Short(view.Height);
        Short(view.ResolutionX);
        Short(view.ResolutionY);
    }

    private void Quality(QualityBlock block)
    {
        Byte(block.Score);
        Short(block.Vendor);
        Short(block.Algorithm);
    }

    private void RequireViews()
    {
        var views = record.Views;
        var first = views is [var one, ..] ? one : throw new ArgumentException("A record has at least one view.");
        if (_sizeInHeader && views.Any(view =>
            (view.Width, view.Height, view.ResolutionX, view.ResolutionY) != (first.Width, first.Height, first.ResolutionX, first.ResolutionY)))
        {
            throw new ArgumentException($"{record.Format.Title()} has one image size and resolution for all views.");
        }
    }

    private void Byte(int value) => Bytes([(byte)Fitting(value, byte.MaxValue)]);

    private void Short(int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_out.GetSpan(2), (ushort)Fitting(value, MostShort));
        _out.Advance(2);
    }

    private static int Fitting(int value, int most) =>
        value >= 0 && value <= most ? value : throw new ArgumentException($"{value} does not fit a field of 0 to {most}.", nameof(value));

    private void Long(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_out.GetSpan(4), value);
        _out.Advance(4);
    }

    private void Bytes(ReadOnlySpan<byte> bytes) => _out.Write(bytes);
}
