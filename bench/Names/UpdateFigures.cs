using System.Diagnostics;
using System.Runtime.InteropServices;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Gallery;
using Kalkan.Node.Gallery.Biometrics;
using Kalkan.Node.Records;

namespace Kalkan.Bench.Names;

/// <summary>Milliseconds of adding, changing and removing one record in a node's gallery of all names of a file.</summary>
/// <param name="P50">The slowest of the three medians.</param>
/// <param name="P99">The slowest of the three 99th percentiles.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UpdateFigures(double P50, double P99)
{
    private const int Rounds = 200;

    public static UpdateFigures Measure(string gallery)
    {
        var snapshot = GallerySnapshot.Of(File.ReadLines(gallery).AsParallel().AsOrdered().Select(line => line.Split('\t')).Select(parts => Entry(parts[0], parts[1])));
        var times = new List<double>[] { [], [], [] };
        for (var i = 0; i < Rounds; i++)
        {
            var id = $"new-{i}";
            GalleryEntry?[] changes = [Entry(id, $"Zurab Khvichadze-Tarielidze {i % 7}"), Entry(id, "Zurab ibn Tariel Khvichadze"), null];
            for (var kind = 0; kind < changes.Length; kind++)
            {
                var start = Stopwatch.GetTimestamp();
                snapshot = snapshot.With([KeyValuePair.Create(id, changes[kind])]);
                times[kind].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            while (snapshot.Mergeable() is { IsEmpty: false } parts)
            {
                snapshot = snapshot.Replace(parts, snapshot.Merge(parts));
            }
        }

        return new(times.Max(t => t.Order().ElementAt(Rounds / 2)), times.Max(t => t.Order().ElementAt(Rounds * 99 / 100)));
    }

    private static GalleryEntry Entry(string id, string name)
    {
        var record = new Record { Id = id, Person = new Person() };
        record.Person.Names.Add(new Name { Text = name, Kind = NameKind.Primary });
        return new(record, RecordTraitsOf.Of(record), new TemplateFacts(ModelCalibrations.Default));
    }
}
