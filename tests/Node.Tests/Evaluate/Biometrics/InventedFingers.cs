using System.Globalization;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;

namespace Kalkan.Node.Tests.Evaluate.Biometrics;

/// <summary>Fingers that nobody has: minutiae at random places; each impression of one is moved and a little shaken.</summary>
internal static class InventedFingers
{
    private const int Minutiae = 40;

    /// <summary>Writes a record for each impression, named own_finger_impression.iso.</summary>
    public static void WriteTo(DirectoryInfo folder, int fingers, int impressions, FingerprintFormat format)
    {
        for (var finger = 1; finger <= fingers; finger++)
        {
            for (var impression = 1; impression <= impressions; impression++)
            {
                var record = FingerprintRecord.Of(format, [View(finger, impression)]);
                File.WriteAllBytes(Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"own_{finger}_{impression}.iso")), record.ToBytes());
            }
        }
    }

    private static FingerprintView View(int finger, int impression)
    {
        var (places, shake) = (new Random(finger), new Random((1000 * finger) + impression));
        return new()
        {
            Width = 400,
            Height = 500,
            ResolutionX = 197,
            ResolutionY = 197,
            Quality = 60,
            Minutiae = [.. Enumerable.Range(0, Minutiae).Select(_ => new Minutia(
                places.Next(40, 340) + (4 * impression) + shake.Next(-1, 2),
                places.Next(40, 440) + (3 * impression) + shake.Next(-1, 2),
                (places.Next(0, 180) * 2 + 360 + (2 * shake.Next(-1, 2))) % 360,
                MinutiaKind.Ending,
                0))],
        };
    }
}
