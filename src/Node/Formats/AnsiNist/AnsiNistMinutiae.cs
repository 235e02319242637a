using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>
/// The minutiae of a record of type 9 in the fields 9.126 to 9.150, which say what ANSI INCITS 378 says (ANSI/NIST-ITL 1-2011, table 28): pixels from
/// the upper left corner, angles in units of two degrees.
/// </summary>
internal static class AnsiNistMinutiae
{
    private const int Impression = 3;
    private const int LegacyFormat = 4;
    private const int CaptureEquipment = 127;
    private const int Width = 128;
    private const int Height = 129;
    private const int ScaleUnits = 130;
    private const int ScaleAcross = 131;
    private const int ScaleDown = 132;
    private const int FingerView = 133;
    private const int FingerPosition = 134;
    private const int Quality = 135;
    private const int Count = 136;
    private const int MinutiaeField = 137;
    private const int MostPixels = 1 << 14;
    private const int MostScale = 99_999;
    private const int NotReported = 254;
    private const double CentimetresOfInch = 2.54;

    /// <summary>The record has minutiae of this kind.</summary>
    public static bool Has(AnsiNistRecord record) => record is { Type: 9, IsBinary: false } && record.Find(MinutiaeField) is not null;

    /// <summary>Reads the minutiae as a record of the format that knows their impression.</summary>
    public static bool TryRead(AnsiNistRecord record, [NotNullWhen(true)] out FingerprintRecord? minutiae, [NotNullWhen(false)] out string? fault)
    {
        var view = View(record, out fault);
        minutiae = fault is not null ? null : AnsiNistImpression.Record(view!) with
        {
            CaptureEquipment = record.Find(CaptureEquipment)?.Subfields[0] is [_, var device, ..] && Number(device, 0xFFF) is { } id ? id : 0,
        };
        return fault is null;
    }

    /// <summary>A record of type 9 of a view.</summary>
    public static AnsiNistRecord Write(FingerprintView view, int idc)
    {
        var minutiae = view.Minutiae.Select((minutia, at) => AnsiNistWriter.Items(
            at + 1, minutia.X, minutia.Y, (int)MathF.Round(minutia.Angle / 2) % 180, (int)minutia.Kind, minutia.Quality));
        (int, string)[] fields =
        [
            (Impression, Text(view.Impression)),
            (LegacyFormat, "U"),
            (126, AnsiNistWriter.Items(27, 513, 0)),
            (CaptureEquipment, AnsiNistWriter.Items("NONE", 0)),
            (Width, Text(view.Width)),
            (Height, Text(view.Height)),
            (ScaleUnits, "2"),
            (ScaleAcross, Text(view.ResolutionX)),
            (ScaleDown, Text(view.ResolutionY)),
            (FingerView, Text(view.ViewNumber)),
            (FingerPosition, Text(view.Position)),
            (Quality, AnsiNistWriter.Items(view.Quality ?? NotReported, "0000", 0)),
            (Count, Text(view.Minutiae.Length)),
            .. view.Minutiae.IsEmpty ? [] : ((int, string)[])[(MinutiaeField, AnsiNistWriter.Subfields(minutiae))],
        ];
        return AnsiNistWriter.Tagged(9, idc, fields);
    }

    private static FingerprintView? View(AnsiNistRecord record, out string? fault)
    {
        string? wrong = null;
        int Required(int field, int least, int most)
        {
            var value = Number(record[field], most);
            wrong ??= value >= least ? null : $"field 9.{field:D3} is no number from {least} to {most}";
            return value ?? 0;
        }

        var units = record[ScaleUnits];
        int Resolution(int field)
        {
            var value = Number(record[field], MostScale) ?? 0;
            value = units == "1" ? (int)Math.Round(value / CentimetresOfInch) : value;
            wrong ??= value is > 0 and <= ushort.MaxValue ? null : $"field 9.{field:D3} is no resolution of 1 to {ushort.MaxValue} pixels a centimetre";
            return value;
        }

        var minutiae = Minutiae(record, ref wrong);
        wrong ??= units is "1" or "2" ? null : "field 9.130: units of scale are neither 1 nor 2";
        var view = new FingerprintView
        {
            Impression = AnsiNistImpression.Of(record, ref wrong),
            Width = Required(Width, 1, MostPixels),
            Height = Required(Height, 1, MostPixels),
            ResolutionX = Resolution(ScaleAcross),
            ResolutionY = Resolution(ScaleDown),
            ViewNumber = Required(FingerView, 0, 15),
            Position = Required(FingerPosition, 0, 10),
            Quality = QualityOf(record, ref wrong),
            Minutiae = minutiae,
        };
        fault = wrong ?? Contradiction(record, view);
        return fault is null ? view : null;
    }

    private static int? QualityOf(AnsiNistRecord record, ref string? wrong)
    {
        var text = record.Find(Quality)?.Subfields[0][0] ?? "";
        var quality = Number(text, byte.MaxValue);
        wrong ??= text.Length == 0 || quality is <= 100 or NotReported or byte.MaxValue ? null : "field 9.135: the quality is not 0 to 100, 254 or 255";
        return quality == NotReported ? null : quality;
    }

    /// <summary>Fields of which each is sound, but which cannot be together.</summary>
    private static string? Contradiction(AnsiNistRecord record, FingerprintView view)
    {
        var outside = view.Minutiae.ToList().FindIndex(minutia => minutia.X >= view.Width || minutia.Y >= view.Height);
        return Number(record[Count], byte.MaxValue) != view.Minutiae.Length ? $"field 9.136 does not count the {view.Minutiae.Length} minutiae of field 9.137"
            : outside >= 0 ? $"field 9.137: minutia {outside + 1} lies outside the image of {view.Width} by {view.Height} pixels (fields 9.128 and 9.129)"
            : null;
    }

    private static ImmutableArray<Minutia> Minutiae(AnsiNistRecord record, ref string? wrong)
    {
        var found = ImmutableArray.CreateBuilder<Minutia>();
        foreach (var items in record.Find(MinutiaeField)?.Subfields ?? [])
        {
            if (items is not [_, var across, var down, var angle, var kind, .. var rest] || rest.Length > 1
                || Number(across, MostPixels - 1) is not { } x || Number(down, MostPixels - 1) is not { } y
                || Number(angle, 179) is not { } units || Number(kind, 2) is not { } type
                || (rest is [var last] ? Number(last, 255) : 0) is not { } quality)
            {
                wrong ??= $"field 9.137: minutia {found.Count + 1} is not index, x, y, angle 0 to 179, type 0 to 2 and quality";
                break;
            }

            if (found.Count == 255)
            {
                wrong ??= "field 9.137: more than 255 minutiae";
                break;
            }

            found.Add(new(x, y, units * 2, (MinutiaKind)type, quality > 100 ? 0 : quality));
        }

        return found.ToImmutable();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string text, int most) =>
        text.Length <= 8 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}
