namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>A standard of finger minutiae records.</summary>
public enum FingerprintFormat
{
    /// <summary>ISO/IEC 19794-2:2005, record format: magic "FMR", version " 20", 24-byte header.</summary>
    Iso2005,

    /// <summary>ISO/IEC 19794-2:2011, record format: version "030", a header for each representation.</summary>
    Iso2011,

    /// <summary>ANSI INCITS 378-2004: the magic and version of ISO/IEC 19794-2:2005, but a 26- or 30-byte header and angles in units of two degrees.</summary>
    Ansi2004,

    /// <summary>ANSI INCITS 378-2009: version "030", image size and resolution in each view.</summary>
    Ansi2009,

    /// <summary>ANSI INCITS 378-2009 with amendment 1: version "035".</summary>
    Ansi2009Am1,
}
