using Kalkan.Federation.Contracts;
using Kalkan.Matching.Names;
using Kalkan.Node.Gallery;
using Kalkan.Node.Gallery.Biometrics;
using Kalkan.Node.Records;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Gallery;

public sealed class GallerySnapshotTests
{
    [Fact]
    public void Of_each_record_the_newest_is_found_through_any_number_of_changes_and_merges()
    {
        var random = new Random(5);
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        var snapshot = GallerySnapshot.Empty;
        for (var step = 0; step < 300; step++)
        {
            var id = $"r{random.Next(40)}";
            var name = $"{Syllables(random)} {Syllables(random)}";
            var removes = random.Next(4) == 0;
            snapshot = snapshot.With([KeyValuePair.Create(id, removes ? null : Entry(id, name))]);
            if (removes)
            {
                expected.Remove(id);
            }
            else
            {
                expected[id] = name;
            }

            while (snapshot.Mergeable() is { IsEmpty: false } parts)
            {
                snapshot = snapshot.Replace(parts, snapshot.Merge(parts));
            }

            Assert.InRange(snapshot.Segments, 1, 40);
        }

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), snapshot.All().Select(e => e.Id).Order(StringComparer.Ordinal));
        foreach (var (id, name) in expected)
        {
            Assert.Contains(snapshot.Find(FoldedName.Fold(name), RecordKind.Person, (_, _) => true), e => e.Id == id && e.Record().Person.Names[0].Text == name);
        }
    }

    [Fact]
    public void Of_one_id_in_one_batch_the_last_counts()
    {
        var snapshot = GallerySnapshot.Empty.With([KeyValuePair.Create<string, GalleryEntry?>("a", Entry("a", "Nino Beridze")), KeyValuePair.Create<string, GalleryEntry?>("a", null)]);
        Assert.Empty(snapshot.All());
    }

    private static string Syllables(Random random) => string.Concat(Enumerable.Range(0, 3).Select(_ => "bdgklmnrst"[random.Next(10)] + "aiou"[random.Next(4)].ToString()));

    private static GalleryEntry Entry(string id, string name)
    {
        var record = new Record { Id = id, Person = new Person() };
        record.Person.Names.Add(new Name { Text = name, Kind = Federation.Contracts.NameKind.Primary });
        return new(record, RecordTraitsOf.Of(record), new(ModelCalibrations.Default));
    }
}
