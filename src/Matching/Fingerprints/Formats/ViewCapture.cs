using System.Collections.Immutable;

namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>What a record tells of a view beside its minutiae. Nothing here takes part in a comparison; it is kept for the round trip.</summary>
public sealed record ViewCapture
{
    /// <summary>Extended data, in the order of the file.</summary>
    public ImmutableArray<ExtendedData> Extended { get; init; } = [];

    /// <summary>The minutiae's quality bytes as they were read, where some say 254 (not reported) or 255 (not computed); else empty.</summary>
    public ImmutableArray<byte> MinutiaQualities { get; init; } = [];

    /// <summary>2009 and 2011: quality of the impression by algorithm; the first is the view's own quality.</summary>
    public ImmutableArray<QualityBlock> Qualities { get; init; } = [];

    /// <summary>2011.</summary>
    public CaptureTime CapturedAt { get; init; } = CaptureTime.Unknown;

    /// <summary>2011: kind of sensor, 0 (unknown) to 20.</summary>
    public int DeviceTechnology { get; init; }

    /// <summary>2011: registered number of the sensor's vendor.</summary>
    public int DeviceVendor { get; init; }

    /// <summary>2011: the vendor's number of the sensor's type.</summary>
    public int DeviceType { get; init; }

    /// <summary>2011.</summary>
    public ImmutableArray<DeviceCertification> Certifications { get; init; } = [];

    /// <summary>2011: 0 an ending is where the valley's skeleton forks, 1 where the ridge's skeleton ends.</summary>
    public int EndingType { get; init; }

    /// <summary>2011: 6, or 5 where minutiae carry no quality.</summary>
    public int MinutiaBytes { get; init; } = RecordLayout.MinutiaBytes;
}
