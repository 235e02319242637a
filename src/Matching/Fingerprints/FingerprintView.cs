using System.Collections.Immutable;

namespace Kalkan.Matching.Fingerprints;

/// <summary>One impression of one finger: what every minutiae format has in common.</summary>
public sealed record FingerprintView
{
    /// <summary>0 unknown, 1–5 right thumb to right little finger, 6–10 left thumb to left little finger (ISO/IEC 19794-2:2005 table 2).</summary>
    public int Position { get; init; }

    /// <summary>Number of the impression among those of the same finger, from 0.</summary>
    public int ViewNumber { get; init; }

    /// <summary>The format's own code of how the finger was recorded (ISO/IEC 19794-2:2005 table 3): 0 live-scan plain.</summary>
    public int Impression { get; init; }

    /// <summary>0–100; 255 where it could not be computed, null where it is not reported.</summary>
    public int? Quality { get; init; }

    /// <summary>Pixels.</summary>
    public int Width { get; init; }

    /// <summary>Pixels.</summary>
    public int Height { get; init; }

    /// <summary>Pixels a centimetre, across.</summary>
    public int ResolutionX { get; init; }

    /// <summary>Pixels a centimetre, down.</summary>
    public int ResolutionY { get; init; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<Minutia> Minutiae { get; init; } = [];
}
