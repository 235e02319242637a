using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>
/// The minutiae of a record of type 9 in the fields 9.005 to 9.012 of the older standards (ANSI/NIST-ITL 1-2000 and 1-2007): hundredths of a
/// millimetre from the lower left corner, and angles that point the other way round than those of ANSI INCITS 378.
/// </summary>
internal static class AnsiNistLegacyMinutiae
{
    private const int MinutiaeField = 12;

    /// <summary>Where the minutiae lie in pixels of 500 an inch, as ANSI INCITS 378 has them.</summary>
    private const int Resolution = 197;
    private const int HundredthsOfCentimetre = 1_000;

    public static bool Has(AnsiNistRecord record) => record is { Type: 9, IsBinary: false } && record.Find(MinutiaeField) is not null && record[4] == "S";

    public static bool TryRead(AnsiNistRecord record, [NotNullWhen(true)] out FingerprintRecord? minutiae, [NotNullWhen(false)] out string? fault)
    {
        minutiae = null;
        fault = null;
        var found = ImmutableArray.CreateBuilder<(int X, int Y, float Angle, MinutiaKind Kind)>();
        foreach (var items in record.Find(MinutiaeField)!.Subfields)
        {
            if (items is not [_, { Length: 11 } place, _, { Length: 1 } kind, ..] || !place.All(char.IsAsciiDigit) || Number(place[8..]) > 359)
            {
                fault = $"field 9.012: minutia {found.Count + 1} is not index, eleven digits of place and angle, quality and type";
                return false;
            }

            found.Add((Number(place[..4]), Number(place[4..8]), (Number(place[8..]) + 180) % 360, kind switch
            {
                "A" => MinutiaKind.Ending,
                "B" => MinutiaKind.Bifurcation,
                _ => MinutiaKind.Other,
            }));
        }

        if (record.Find(6)?.Subfields[0][0] is not { } text || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) || position > 10)
        {
            fault = "field 9.006: the finger is not 0 to 10";
            return false;
        }

        var impression = AnsiNistImpression.Of(record, ref fault);
        fault ??= found.Count > byte.MaxValue ? "field 9.012: more than 255 minutiae" : null;
        if (fault is not null)
        {
            return false;
        }

        // The image's own size does not stand here; a comparison does not look at where the minutiae lie as a whole.
        var top = found.Max(minutia => minutia.Y);
        minutiae = AnsiNistImpression.Record(new()
        {
            Position = position,
            Impression = impression,
            Width = Pixels(found.Max(minutia => minutia.X)) + 1,
            Height = Pixels(top) + 1,
            ResolutionX = Resolution,
            ResolutionY = Resolution,
            Minutiae = [.. found.Select(m => new Minutia(Pixels(m.X), Pixels(top - m.Y), m.Angle, m.Kind, 0))],
        });
        return true;
    }

    private static int Pixels(int hundredths) => ((hundredths * Resolution) + (HundredthsOfCentimetre / 2)) / HundredthsOfCentimetre;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
