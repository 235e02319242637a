using System.Collections.Immutable;

namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>A block of extended data behind a view's minutiae; kept for the round trip, no comparison reads it.</summary>
public sealed record ExtendedData
{
    /// <summary>Ridge counts between minutiae.</summary>
    public const int RidgeCounts = 1;

    /// <summary>Cores and deltas.</summary>
    public const int CoresAndDeltas = 2;

    /// <summary>Quality of the zones of the image (ISO/IEC only).</summary>
    public const int ZonalQuality = 3;

    /// <summary>1 ridge counts, 2 cores and deltas, 3 zonal quality; the vendor's own from 0x0100.</summary>
    public int Type { get; init; }

    /// <summary>What follows type and length.</summary>
    public ImmutableArray<byte> Data { get; init; } = [];

    /// <summary>
    /// The length that stands in the block counts the data alone. ISO/IEC 19794-2:2005 is read both ways by those who write it;
    /// elsewhere the length counts its own four bytes too.
    /// </summary>
    public bool LengthWithoutHeader { get; init; }
}
