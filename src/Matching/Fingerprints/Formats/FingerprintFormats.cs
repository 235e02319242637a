namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>The names under which templates carry the formats.</summary>
public static class FingerprintFormats
{
    private static readonly (FingerprintFormat Format, string Id, string Title)[] All =
    [
        (FingerprintFormat.Iso2005, "iso-19794-2:2005", "ISO/IEC 19794-2:2005"),
        (FingerprintFormat.Iso2011, "iso-19794-2:2011", "ISO/IEC 19794-2:2011"),
        (FingerprintFormat.Ansi2004, "ansi-378-2004", "ANSI INCITS 378-2004"),
        (FingerprintFormat.Ansi2009, "ansi-378-2009", "ANSI INCITS 378-2009"),
        (FingerprintFormat.Ansi2009Am1, "ansi-378-2009-am1", "ANSI INCITS 378-2009/AM1"),
    ];

    /// <summary>Every text id, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. All.Select(entry => entry.Id)];

    /// <summary>The text id, for example "iso-19794-2:2005".</summary>
    public static string Id(this FingerprintFormat format) => All[(int)format].Id;

    /// <summary>The standard's own name, for messages.</summary>
    public static string Title(this FingerprintFormat format) => All[(int)format].Title;

    /// <summary>Finds the format of a text id; ids are compared exactly.</summary>
    public static bool TryParse(string? id, out FingerprintFormat format)
    {
        var at = Array.FindIndex(All, entry => string.Equals(entry.Id, id, StringComparison.Ordinal));
        format = at < 0 ? default : All[at].Format;
        return at >= 0;
    }

    /// <summary>Degrees of one unit of angle.</summary>
    internal static float AngleUnit(this FingerprintFormat format) =>
        format is FingerprintFormat.Iso2005 or FingerprintFormat.Iso2011 ? RecordLayout.IsoAngle : RecordLayout.AnsiAngle;
}
