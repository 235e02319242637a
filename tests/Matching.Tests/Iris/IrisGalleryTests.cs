using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Iris;
using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Tests.Iris;

public sealed class IrisGalleryTests
{
    private static readonly Arbitrary<(int Seed, IrisLayout Layout, int Rotations, int Most)> Cases =
        (from seed in Gen.Choose(0, 1_000_000)
         from layout in Gen.Elements(IrisLayout.Iris2048, IrisLayout.Iris12800)
         from rotations in Gen.Choose(0, 8)
         from most in Gen.Choose(1, 30)
         select (seed, layout, rotations, most)).ToArbitrary();

    [Fact]
    public void A_search_finds_what_comparing_one_by_one_finds() => Prop.ForAll(Cases, one =>
    {
        var random = new Random(one.Seed);
        var eyes = Eyes(random, one.Layout, random.Next(1, 600));
        var probe = SomeIrises.Near(random, eyes[random.Next(eyes.Count)].Code, random.Next(-3, 4), 0.2);
        Assert.Equal(Plainly(eyes, probe, one.Rotations, one.Most), GalleryOf(one.Layout, eyes).Search(probe, one.Rotations, SomeIrises.All, one.Most, step: null));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Searches_that_share_a_pass_find_what_each_finds_alone() => Prop.ForAll(Cases, one =>
    {
        var random = new Random(one.Seed);
        var eyes = Eyes(random, one.Layout, 300);
        var gallery = GalleryOf(one.Layout, eyes);
        IrisQuery[] queries =
        [
            .. Enumerable.Range(0, random.Next(1, 9)).Select(_ => new IrisQuery(
                SomeIrises.Code(random, one.Layout), random.Next(8), new bool[8].Select(_ => random.Next(3) > 0).ToArray(), random.Next(1, 20))),
        ];
        foreach (var (found, query) in gallery.SearchMany(queries, step: null).Zip(queries))
        {
            Assert.Equal(gallery.Search(query.Probe, query.Rotations, query.Allowed.Span, query.Most, step: null), found);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void A_partition_that_is_not_allowed_might_as_well_not_be_there() => Prop.ForAll(Cases, one =>
    {
        var random = new Random(one.Seed);
        var eyes = Eyes(random, one.Layout, 400);
        var allowed = Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(2) > 0).ToArray();
        var there = eyes.Where(eye => eye.Partition < allowed.Length && allowed[eye.Partition]).ToList();
        var probe = SomeIrises.Near(random, eyes[5].Code, 1, 0.2);
        long counted = 0;
        var found = GalleryOf(one.Layout, eyes).Search(probe, one.Rotations, allowed, one.Most, comparisons => counted += comparisons);
        Assert.Equal(GalleryOf(one.Layout, there).Search(probe, one.Rotations, SomeIrises.All, one.Most, step: null), found);
        Assert.Equal(there.Count, counted);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void After_any_additions_and_removals_the_gallery_is_as_one_made_of_what_is_left() => Prop.ForAll(Cases, one =>
    {
        var random = new Random(one.Seed);
        var gallery = new IrisGallery(one.Layout);
        var there = new Dictionary<int, (int Owner, int Partition, IrisCode Code)>();
        foreach (var eye in Eyes(random, one.Layout, 400))
        {
            Assert.True(there.TryAdd(gallery.Add(eye.Owner, eye.Partition, eye.Code), eye));
            if (random.Next(3) == 0)
            {
                var slot = there.Keys.ElementAt(random.Next(there.Count));
                gallery.Remove(slot);
                there.Remove(slot);
                Assert.Throws<ArgumentOutOfRangeException>(() => gallery.Remove(slot));
            }
        }
        Assert.Equal(there.Count, gallery.Count);
        var probe = SomeIrises.Code(random, one.Layout);
        Assert.Equal(Plainly([.. there.Values], probe, one.Rotations, one.Most), gallery.Search(probe, one.Rotations, SomeIrises.All, one.Most, step: null));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void A_code_with_too_few_valid_bits_in_common_is_no_hit()
    {
        var bytes = new byte[512];
        bytes.AsSpan(256, 64).Fill(0xff);
        var narrow = SomeIrises.Of(IrisLayout.Iris2048, bytes);
        var gallery = new IrisGallery(IrisLayout.Iris2048);
        gallery.Add(1, 0, narrow);
        gallery.Add(2, 0, narrow.Rotated(64));
        Assert.Equal(new TemplateHit(1, IrisCode.Compare(narrow, narrow, 7).Normalised), Assert.Single(gallery.Search(narrow, 7, SomeIrises.All, 10, step: null)));
    }

    [Fact]
    public void As_near_on_more_bits_is_nearer()
    {
        var random = new Random(7);
        var probe = SomeIrises.Code(random, IrisLayout.Iris2048);

        // An eighth of the bits differ from a probe that is valid everywhere: of all, and of the half that the other's mask leaves.
        var bytes = probe.ToBytes();
        bytes.AsSpan(256).Fill(0xff);
        probe = SomeIrises.Of(IrisLayout.Iris2048, bytes);
        foreach (ref var code in bytes.AsSpan(0, 256))
        {
            code ^= 1;
        }
        var whole = SomeIrises.Of(IrisLayout.Iris2048, bytes);
        bytes.AsSpan(256, 128).Clear();
        var half = SomeIrises.Of(IrisLayout.Iris2048, bytes);
        var gallery = new IrisGallery(IrisLayout.Iris2048);
        gallery.Add(1, 0, half);
        gallery.Add(2, 0, whole);
        var found = gallery.Search(probe, 0, SomeIrises.All, 2, step: null);
        Assert.Equal([2, 1], found.Select(hit => hit.Owner));
        Assert.Equal(IrisCode.Compare(probe, whole, 0).Normalised, found[0].Score);
        Assert.Equal((0.125, 0.125), (IrisCode.Compare(probe, whole, 0).Hamming, IrisCode.Compare(probe, half, 0).Hamming));
    }

    [Fact]
    public void A_code_of_another_layout_is_refused()
    {
        var gallery = new IrisGallery(IrisLayout.Iris2048);
        var other = SomeIrises.Code(new(1), IrisLayout.Iris12800);
        Assert.Throws<ArgumentException>(() => gallery.Add(1, 0, other));
        Assert.Throws<ArgumentException>(() => gallery.Search(other, 7, SomeIrises.All, 1, step: null));
        Assert.Throws<ArgumentOutOfRangeException>(() => gallery.Add(1, -1, SomeIrises.Code(new(1), IrisLayout.Iris2048)));
        Assert.Equal(0, gallery.Count);
    }

    [Fact]
    public void The_caller_may_end_the_search_at_each_step()
    {
        var random = new Random(5);
        var gallery = GalleryOf(IrisLayout.Iris2048, Eyes(random, IrisLayout.Iris2048, 1500));
        var probe = SomeIrises.Code(random, IrisLayout.Iris2048);
        var steps = new List<long>();
        gallery.Search(probe, 7, SomeIrises.All, 5, steps.Add);
        Assert.Equal(1500, steps.Sum());
        for (var end = 1; end <= steps.Count; end++)
        {
            var calls = 0;
            Assert.Throws<OperationCanceledException>(() => gallery.Search(probe, 7, SomeIrises.All, 5, _ =>
            {
                if (++calls == end)
                {
                    throw new OperationCanceledException();
                }
            }));
            Assert.Equal(end, calls);
        }
    }

    /// <summary>Two owners change places in the same slots all the time; what is read half of each, or under the other's name, has another distance.</summary>
    [Fact]
    public async Task A_slot_that_is_written_while_it_is_read_is_never_a_hit_of_two_halves()
    {
        var random = new Random(6);
        var (one, other) = (SomeIrises.Code(random, IrisLayout.Iris12800), SomeIrises.Code(random, IrisLayout.Iris12800));
        var expected = new Dictionary<int, double> { [1] = IrisCode.Compare(one, one, 0).Normalised, [2] = IrisCode.Compare(one, other, 0).Normalised };
        var gallery = new IrisGallery(IrisLayout.Iris12800);
        var slots = new Queue<int>(Enumerable.Range(0, 4).Select(_ => gallery.Add(1, 0, one)));
        var (done, hits) = (false, 0);
        var reader = Task.Run(() =>
        {
            while (!Volatile.Read(ref done))
            {
                foreach (var hit in gallery.Search(one, 0, SomeIrises.All, 2, step: null))
                {
                    Assert.Equal(expected[hit.Owner], hit.Score);
                    Interlocked.Increment(ref hits);
                }
            }
        }, TestContext.Current.CancellationToken);
        for (var round = 0; (round < 20_000 || Volatile.Read(ref hits) < 1000) && !reader.IsFaulted; round++)
        {
            gallery.Remove(slots.Dequeue());
            slots.Enqueue(round % 2 == 0 ? gallery.Add(2, 0, other) : gallery.Add(1, 0, one));
        }
        Volatile.Write(ref done, true);
        await reader;
    }

    private static List<TemplateHit> Plainly(List<(int Owner, int Partition, IrisCode Code)> eyes, IrisCode probe, int rotations, int most) =>
    [
        .. eyes.GroupBy(eye => eye.Owner, (owner, own) => new TemplateHit(owner, own.Min(eye => IrisCode.Compare(probe, eye.Code, rotations).Normalised)))
            .OrderBy(hit => hit.Score).ThenBy(hit => hit.Owner).Take(most),
    ];

    private static List<(int Owner, int Partition, IrisCode Code)> Eyes(Random random, IrisLayout layout, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (random.Next(count), random.Next(8), SomeIrises.Code(random, layout)))];

    private static IrisGallery GalleryOf(IrisLayout layout, List<(int Owner, int Partition, IrisCode Code)> eyes)
    {
        var gallery = new IrisGallery(layout);
        foreach (var (owner, partition, code) in eyes)
        {
            gallery.Add(owner, partition, code);
        }
        return gallery;
    }
}
