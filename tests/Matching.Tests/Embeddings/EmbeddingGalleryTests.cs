using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Embeddings;

namespace Kalkan.Matching.Tests.Embeddings;

public sealed class EmbeddingGalleryTests
{
    private static readonly Arbitrary<(int Seed, int Dimensions, int Most)> Cases =
        (from seed in Gen.Choose(0, 1_000_000)
         from dimensions in Gen.Elements(64, 65, 100, 128, 192, 512, 1000, 1024)
         from most in Gen.Choose(1, 40)
         select (seed, dimensions, most)).ToArbitrary();

    [Fact]
    public void An_empty_gallery_finds_nobody()
    {
        var gallery = new EmbeddingGallery(64);
        Assert.Empty(gallery.Search(SomeVectors.Unit(new(1), 64), SomeVectors.All, 10, step: null));
        Assert.Equal(0, gallery.Count);
    }

    [Fact]
    public void Every_search_finds_what_counting_one_by_one_finds() => Prop.ForAll(Cases, one =>
    {
        var random = new Random(one.Seed);
        var people = People(random, one.Dimensions, random.Next(1, 700));
        var gallery = GalleryOf(one.Dimensions, people);
        var probe = SomeVectors.Near(random, people[random.Next(people.Count)].Vector, 1);
        var expected = SomeVectors.Plainly(people, probe, one.Most);
        SomeVectors.AssertSame(expected, gallery.Search(probe, SomeVectors.All, one.Most, step: null));
        SomeVectors.AssertSame(expected, gallery.SearchExact(probe, SomeVectors.All, one.Most, step: null));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Searches_that_share_a_pass_find_what_each_finds_alone() => Prop.ForAll(Cases, one =>
    {
        var random = new Random(one.Seed);
        var people = People(random, one.Dimensions, 300);
        var gallery = GalleryOf(one.Dimensions, people);
        EmbeddingQuery[] queries =
        [
            .. Enumerable.Range(0, random.Next(1, 35)).Select(_ => new EmbeddingQuery(
                SomeVectors.Unit(random, one.Dimensions), new bool[8].Select(_ => random.Next(3) > 0).ToArray(), random.Next(1, 20))),
        ];
        foreach (var (found, query) in gallery.SearchMany(queries, step: null).Zip(queries))
        {
            Assert.Equal(gallery.Search(query.Probe.Span, query.Allowed.Span, query.Most, step: null), found);
        }
        foreach (var (found, query) in gallery.SearchManyExact(queries, step: null).Zip(queries))
        {
            Assert.Equal(gallery.Search(query.Probe.Span, query.Allowed.Span, query.Most, step: null), found);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void A_partition_that_is_not_allowed_might_as_well_not_be_there() => Prop.ForAll(Cases, one =>
    {
        var random = new Random(one.Seed);
        var people = People(random, one.Dimensions, 400);
        var allowed = Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(2) > 0).ToArray();
        var there = people.Where(person => person.Partition < allowed.Length && allowed[person.Partition]).ToList();
        var probe = SomeVectors.Near(random, people[7].Vector, 0.5f);
        long counted = 0;
        var found = GalleryOf(one.Dimensions, people).Search(probe, allowed, one.Most, comparisons => counted += comparisons);
        Assert.Equal(GalleryOf(one.Dimensions, there).Search(probe, SomeVectors.All, one.Most, step: null), found);
        Assert.Equal(there.Count, counted);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void After_any_additions_and_removals_the_gallery_is_as_one_made_of_what_is_left() => Prop.ForAll(Cases, one =>
    {
        var random = new Random(one.Seed);
        var gallery = new EmbeddingGallery(one.Dimensions);
        var there = new Dictionary<int, (int Owner, int Partition, float[] Vector)>();
        foreach (var person in People(random, one.Dimensions, 600))
        {
            Assert.True(there.TryAdd(gallery.Add(person.Owner, person.Partition, person.Vector), person));
            if (random.Next(3) == 0)
            {
                var slot = there.Keys.ElementAt(random.Next(there.Count));
                gallery.Remove(slot);
                there.Remove(slot);
            }
        }
        Assert.Equal(there.Count, gallery.Count);
        var probe = SomeVectors.Unit(random, one.Dimensions);
        var found = gallery.Search(probe, SomeVectors.All, one.Most, step: null);
        Assert.Equal(GalleryOf(one.Dimensions, [.. there.Values]).Search(probe, SomeVectors.All, one.Most, step: null), found);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void A_removed_vector_is_not_found_and_its_slot_is_used_again()
    {
        var random = new Random(1);
        var gallery = new EmbeddingGallery(128);
        var vector = SomeVectors.Unit(random, 128);
        var slot = gallery.Add(1, 0, vector);
        gallery.Add(2, 0, SomeVectors.Unit(random, 128));
        var memory = gallery.MemoryBytes;
        gallery.Remove(slot);
        Assert.Equal(2, Assert.Single(gallery.Search(vector, SomeVectors.All, 10, step: null)).Owner);
        Assert.Throws<ArgumentOutOfRangeException>(() => gallery.Remove(slot));
        Assert.Equal(slot, gallery.Add(3, 0, vector));
        Assert.Equal([3, 2], gallery.Search(vector, SomeVectors.All, 10, step: null).Select(hit => hit.Owner));
        Assert.Equal(memory, gallery.MemoryBytes);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(int.MaxValue)]
    public void A_slot_that_was_never_given_cannot_be_removed(int slot)
    {
        var gallery = new EmbeddingGallery(64);
        gallery.Add(1, 0, SomeVectors.Unit(new(1), 64));
        Assert.Throws<ArgumentOutOfRangeException>(() => gallery.Remove(slot));
        Assert.Equal(1, gallery.Count);
    }

    [Fact]
    public void An_owner_of_many_vectors_is_one_hit_and_takes_no_others_place()
    {
        var random = new Random(2);
        var gallery = new EmbeddingGallery(64);
        var probe = SomeVectors.Unit(random, 64);
        for (var i = 0; i < 1000; i++)
        {
            gallery.Add(1, 0, SomeVectors.Near(random, probe, 0.1f));
        }
        gallery.Add(2, 0, SomeVectors.Near(random, probe, 2));
        gallery.Add(3, 0, SomeVectors.Near(random, probe, 1));
        Assert.Equal([1, 3, 2], gallery.Search(probe, SomeVectors.All, 3, step: null).Select(hit => hit.Owner));
    }

    [Fact]
    public void Of_equal_scores_the_smaller_owner_is_first()
    {
        var gallery = new EmbeddingGallery(64);
        var probe = SomeVectors.Unit(new(3), 64);
        for (var owner = 999; owner >= 0; owner--)
        {
            gallery.Add(owner, 0, probe);
        }
        Assert.Equal(Enumerable.Range(0, 10), gallery.Search(probe, SomeVectors.All, 10, step: null).Select(hit => hit.Owner));
    }

    [Fact]
    public void What_does_not_compare_is_refused()
    {
        var gallery = new EmbeddingGallery(64);
        var probe = SomeVectors.Unit(new(4), 64);
        Assert.Throws<ArgumentException>(() => gallery.Add(1, 0, new float[65]));
        Assert.Throws<ArgumentException>(() => gallery.Add(1, 0, new float[64]));
        Assert.Throws<ArgumentException>(() => gallery.Add(1, 0, [float.NaN, .. probe.AsSpan(1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => gallery.Add(1, -1, probe));
        Assert.Throws<ArgumentException>(() => gallery.Search(SomeVectors.Unit(new(4), 128), SomeVectors.All, 1, step: null));
        Assert.Throws<ArgumentOutOfRangeException>(() => gallery.Search(probe, SomeVectors.All, 0, step: null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmbeddingGallery(63));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmbeddingGallery(1025));
        Assert.Equal(0, gallery.Count);
    }

    [Fact]
    public void The_caller_counts_every_comparison_and_may_end_the_search_at_each_step()
    {
        var random = new Random(5);
        var gallery = GalleryOf(64, People(random, 64, 10_000));
        var probe = SomeVectors.Unit(random, 64);
        var steps = new List<long>();
        gallery.Search(probe, SomeVectors.All, 5, steps.Add);
        Assert.Equal(10_000, steps.Sum());
        Assert.All(steps, step => Assert.InRange(step, 0, 2048));
        for (var end = 1; end <= steps.Count; end++)
        {
            var calls = 0;
            Assert.Throws<OperationCanceledException>(() => gallery.Search(probe, SomeVectors.All, 5, _ => Cancel(++calls == end)));
            Assert.Equal(end, calls);
        }
    }

    private static void Cancel(bool now)
    {
        if (now)
        {
            throw new OperationCanceledException();
        }
    }

    private static List<(int Owner, int Partition, float[] Vector)> People(Random random, int dimensions, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (random.Next(count), random.Next(8), SomeVectors.Unit(random, dimensions)))];

    private static EmbeddingGallery GalleryOf(int dimensions, IEnumerable<(int Owner, int Partition, float[] Vector)> people)
    {
        var gallery = new EmbeddingGallery(dimensions);
        foreach (var (owner, partition, vector) in people)
        {
            gallery.Add(owner, partition, vector);
        }
        return gallery;
    }
}
