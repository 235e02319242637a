using System.Globalization;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>How a finger was recorded (field 9.003), by which the format is chosen in which its minutiae are kept.</summary>
internal static class AnsiNistImpression
{
    private const int Field = 3;
    private const int Most = 29;
    private const int Contactless = 24;

    /// <summary>The code; a fault where it is none of a finger.</summary>
    public static int Of(AnsiNistRecord record, ref string? fault)
    {
        if (record[Field] is not { Length: 1 or 2 } text || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code > Most)
        {
            fault ??= $"field 9.003 is no number from 0 to {Most}";
            return 0;
        }

        if (code is >= 12 and < 20)
        {
            fault ??= $"field 9.003: impression {code} is none of a finger";
        }

        return code;
    }

    /// <summary>The code of a view of that format: 9 is a contactless impression in the older ones, a vertical roll here.</summary>
    public static int Code(FingerprintFormat format, int impression) =>
        impression == 9 && format is (FingerprintFormat.Ansi2004 or FingerprintFormat.Iso2005) ? Contactless : impression;

    /// <summary>
    /// The view as a record of ANSI INCITS 378-2004, or of 2009 where that of 2004 does not have the impression or the quality. Latents (4 to 7) and
    /// vertical rolls (9) are told apart in ISO/IEC 19794-2:2011 only.
    /// </summary>
    public static FingerprintRecord Record(FingerprintView view) => FingerprintRecord.Of(
        view.Impression is (>= 4 and <= 7) or 9 ? FingerprintFormat.Iso2011
            : view.Impression <= 8 && view.Quality is null or <= 100 ? FingerprintFormat.Ansi2004
            : FingerprintFormat.Ansi2009,
        [view]);
}
