using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>Pixels of the image, and pixels a centimetre.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ViewSize(int Width, int Height, int ResolutionX, int ResolutionY)
{
    /// <summary>Minutiae have fourteen bits for a coordinate.</summary>
    public const int MostPixels = 1 << 14;

    /// <summary>Width, height, resolutions.</summary>
    public static ViewSize Read(ref RecordReader from)
    {
        var (width, height) = (ReadPixels(ref from, "width of the image"), ReadPixels(ref from, "height of the image"));
        return new(width, height, ReadResolution(ref from, "resolution across"), ReadResolution(ref from, "resolution down"));
    }

    public static int ReadPixels(ref RecordReader from, string field)
    {
        var value = from.Short(field);
        if (value is 0 or > MostPixels)
        {
            from.Refuse(2, field, $"{value} pixels are not 1 to {MostPixels}");
        }

        return value;
    }

    public static int ReadResolution(ref RecordReader from, string field)
    {
        var value = from.Short(field);
        if (value == 0)
        {
            from.Refuse(2, field, "it must be over 0");
        }

        return value;
    }
}
