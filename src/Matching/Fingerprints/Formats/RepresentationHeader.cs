using System.Collections.Immutable;

namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>What stands before the finger position of an ISO/IEC 19794-2:2011 representation: time, device, qualities, certifications.</summary>
internal static class RepresentationHeader
{
    private const int MostDeviceTechnology = 20;

    public static ViewCapture Read(ref RecordReader from, bool hasCertifications)
    {
        var time = new CaptureTime(
            from.Short("capture time"), from.Byte("capture time"), from.Byte("capture time"), from.Byte("capture time"), from.Byte("capture time"),
            from.Byte("capture time"), from.Short("capture time"));
        if (time.Fault() is { } wrong)
        {
            from.Refuse(9, "capture time", $"there is no {wrong}");
        }

        var technology = from.Byte("capture device technology");
        if (technology > MostDeviceTechnology)
        {
            from.Refuse(1, "capture device technology", $"{technology} is not 0 to {MostDeviceTechnology}");
        }

        return new()
        {
            CapturedAt = time,
            DeviceTechnology = technology,
            DeviceVendor = from.Short("capture device vendor"),
            DeviceType = from.Short("capture device type"),
            Qualities = ReadQualities(ref from),
            Certifications = hasCertifications ? ReadCertifications(ref from) : [],
        };
    }

    private static ImmutableArray<QualityBlock> ReadQualities(ref RecordReader from)
    {
        var blocks = ImmutableArray.CreateBuilder<QualityBlock>();
        for (var left = from.Byte("number of quality blocks"); left > 0 && !from.Failed; left--)
        {
            blocks.Add(new(
                ViewParser.ReadQuality(ref from, "quality score", special: true), from.Short("quality algorithm's vendor"), from.Short("quality algorithm")));
        }

        return blocks.ToImmutable();
    }

    private static ImmutableArray<DeviceCertification> ReadCertifications(ref RecordReader from)
    {
        var blocks = ImmutableArray.CreateBuilder<DeviceCertification>();
        for (var left = from.Byte("number of certifications"); left > 0 && !from.Failed; left--)
        {
            blocks.Add(new(from.Short("certification authority"), from.Byte("certification scheme")));
        }

        return blocks.ToImmutable();
    }
}
