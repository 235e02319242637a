using System.Collections.Immutable;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Node.Demo.Biometrics;

namespace Kalkan.Bench.Fingers;

/// <summary>Fingers with an impression to enrol and one or more to search with. Positions are unknown, so that every finger is compared.</summary>
/// <param name="Name">Where they come from.</param>
/// <param name="Fingers">For each finger its impressions, the enrolled one first.</param>
internal sealed record FingerSet(string Name, ImmutableArray<ImmutableArray<FingerprintTemplate>> Fingers)
{
    /// <summary>Mean number of minutiae.</summary>
    public double Minutiae => Fingers.Average(finger => finger.Average(template => (double)template.MinutiaCount));

    /// <summary>Invented fingers, the first so many with a second impression.</summary>
    public static FingerSet Invented(string name, int count, int probes, ImpressionNoise enrolled, ImpressionNoise asked)
    {
        var fingers = new ImmutableArray<FingerprintTemplate>[count];
        Parallel.For(0, count, i =>
        {
            var finger = new InventedFinger((ulong)i + 1, 1 + (i % 10));
            var first = Unknown(finger.Impression(0, enrolled));
            fingers[i] = i < probes ? [first, Unknown(finger.Impression(1, asked))] : [first];
        });
        return new(name, [.. fingers]);
    }

    /// <summary>
    /// The records of a directory: <c>finger_impression.ext</c>, the same name before the last <c>_</c> is the same finger. A file that is no
    /// record is left out and named.
    /// </summary>
    public static FingerSet Of(string directory)
    {
        var fingers = new SortedDictionary<string, List<FingerprintTemplate>>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(directory).Order(StringComparer.Ordinal))
        {
            if (!FingerprintRecord.TryParse(File.ReadAllBytes(path), null, out var record, out var fault))
            {
                Console.Error.WriteLine($"{Path.GetFileName(path)}: {fault}");
                continue;
            }

            var name = Path.GetFileNameWithoutExtension(path);
            var finger = name[..Math.Max(0, name.LastIndexOf('_'))];
            if (!fingers.TryGetValue(finger, out var impressions))
            {
                fingers[finger] = impressions = [];
            }

            impressions.Add(Unknown(record.Views[0]));
        }

        return fingers.Count >= 2
            ? new(Path.GetFileName(Path.TrimEndingDirectorySeparator(directory)), [.. fingers.Values.Select(f => f.ToImmutableArray())])
            : throw new ArgumentException($"{directory}: fewer than two fingers.");
    }

    private static FingerprintTemplate Unknown(FingerprintView view) => FingerprintTemplate.Of(view with { Position = 0 });
}
