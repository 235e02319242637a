namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>One way to lay out a record's bytes. A standard has more than one where its total length has two sizes or where a draft and an example are about.</summary>
/// <param name="Format">The standard.</param>
/// <param name="LengthBytes">Size of the total length: 2 or 4 bytes, 6 for two zero bytes and four.</param>
/// <param name="AngleUnit">Degrees of one unit of angle.</param>
/// <param name="Tolerated">What of it departs from the standard; null where nothing does.</param>
internal sealed record RecordLayout(FingerprintFormat Format, int LengthBytes, float AngleUnit, string? Tolerated = null)
{
    /// <summary>360 / 256.</summary>
    public const float IsoAngle = 1.40625f;

    public const float AnsiAngle = 2;

    /// <summary>Bytes of a minutia.</summary>
    public const int MinutiaBytes = 6;

    /// <summary>Eleven positions of at most sixteen views each.</summary>
    public const int MostViews = 176;

    /// <summary>Views of one finger.</summary>
    public const int MostViewsOfFinger = 16;

    /// <summary>Quality that is not reported (2009, 2011); 255 is one that could not be computed.</summary>
    public const int NotReported = 254;

    public static readonly RecordLayout Iso2005 = new(FingerprintFormat.Iso2005, 4, IsoAngle);
    public static readonly RecordLayout Iso2011 = new(FingerprintFormat.Iso2011, 4, IsoAngle);
    public static readonly RecordLayout Ansi2004 = new(FingerprintFormat.Ansi2004, 2, AnsiAngle);
    public static readonly RecordLayout Ansi2004Long = new(FingerprintFormat.Ansi2004, 6, AnsiAngle);

    /// <summary>The example printed in annex B of the standard of 2004: version "020", angles of up to 255 and so in ISO's units.</summary>
    public static readonly RecordLayout Ansi2004Example = new(FingerprintFormat.Ansi2004, 2, IsoAngle, "angles in units of 360/256 degrees, as in the example of ANSI INCITS 378-2004");

    public static readonly RecordLayout Ansi2009 = new(FingerprintFormat.Ansi2009, 4, AnsiAngle);

    /// <summary>The draft of 2007, which some software still writes: no byte of certifications before the capture equipment.</summary>
    public static readonly RecordLayout Ansi2009Draft = new(FingerprintFormat.Ansi2009, 4, AnsiAngle, "header of the draft of 2007, without certifications");

    public static readonly RecordLayout Ansi2009Am1 = new(FingerprintFormat.Ansi2009Am1, 4, AnsiAngle);

    /// <summary>Image size and resolution stand once, in the record's header.</summary>
    public bool SizeInHeader => Format is FingerprintFormat.Iso2005 or FingerprintFormat.Ansi2004;

    /// <summary>The record names the product that made it.</summary>
    public bool HasProduct => Format is FingerprintFormat.Ansi2004 or FingerprintFormat.Ansi2009 or FingerprintFormat.Ansi2009Am1;

    /// <summary>The layouts that a record of this version may have, the likeliest first; empty where the version is none of ours.</summary>
    public static RecordLayout[] Candidates(ReadOnlySpan<byte> bytes)
    {
        var version = bytes[4..8];
        if (version.SequenceEqual(" 20\0"u8))
        {
            var length = bytes.Length < 12 ? 0 : (bytes[8] << 8) | bytes[9];
            return length >= 26 ? [Ansi2004, Iso2005, Ansi2004Long]
                : length == 0 && bytes.Length >= 12 && bytes[10] == 0 && bytes[11] < 24 ? [Ansi2004Long, Iso2005]
                : [Iso2005, Ansi2004Long];
        }

        return version.SequenceEqual("020\0"u8) ? [Ansi2004, Ansi2004Example]
            : version.SequenceEqual("030\0"u8) ? (LooksLikeIso2011(bytes) ? [Iso2011, Ansi2009, Ansi2009Draft] : [Ansi2009, Ansi2009Draft, Iso2011])
            : version.SequenceEqual("035\0"u8) ? [Ansi2009Am1]
            : [];
    }

    private static bool LooksLikeIso2011(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 19 && bytes[12] == 0 && bytes[13] is >= 1 and <= MostViews && bytes[14] <= 1 && bytes[15] == 0;
}
