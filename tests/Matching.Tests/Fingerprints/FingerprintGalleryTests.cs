using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Tests.Fingerprints;

public sealed class FingerprintGalleryTests
{
    private static readonly bool[] All = [true, true];

    private static readonly FingerprintTemplate[] Strangers =
        [.. Enumerable.Range(0, 400).Select(i => FingerprintTemplate.Of(new InventedFinger(5000 + i, 30).View()))];

    [Fact]
    public void A_small_gallery_scores_as_the_matcher()
    {
        var gallery = new FingerprintGallery();
        foreach (var (template, owner) in Strangers.Take(60).Zip(Enumerable.Range(0, 60)))
        {
            gallery.Add(owner, owner % 2, template);
        }

        var probe = FingerprintTemplate.Of(new InventedFinger(5007, 30).Impression(1, 90));
        var expected = Enumerable.Range(0, 60)
            .Select(owner => new TemplateHit(owner, FingerprintMatcher.Compare(probe, Strangers[owner])))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Owner)
            .Take(20);
        var hits = gallery.Search([probe], All, 20, null);
        Assert.Equal(expected, hits);
        Assert.Equal(7, hits[0].Owner);
    }

    [Fact]
    public void A_finger_is_found_among_many()
    {
        var gallery = Gallery(Strangers);
        foreach (var sought in new[] { 3, 77, 251, 399 })
        {
            var probe = FingerprintTemplate.Of(new InventedFinger(5000 + sought, 30).Impression(sought, 45));
            Assert.Equal(sought, gallery.Search([probe], All, 5, null)[0].Owner);
        }
    }

    [Fact]
    public void Two_threads_find_what_one_finds()
    {
        var gallery = Gallery(Strangers);
        var probe = FingerprintTemplate.Of(new InventedFinger(5011, 30).Impression(1));
        Assert.Equal(gallery.Search([probe], All, 50, null), gallery.Search([probe], All, 50, null, threads: 2));
    }

    [Fact]
    public void A_partition_that_is_not_allowed_takes_no_part_at_all() =>
        Prop.ForAll(Gen.Choose(0, 1).ArrayOf(Strangers.Length).Zip(Gen.Choose(0, Strangers.Length - 1)).ToArbitrary(), at =>
        {
            var (whole, without) = (new FingerprintGallery(), new FingerprintGallery());
            for (var i = 0; i < Strangers.Length; i++)
            {
                whole.Add(i, at.Item1[i], Strangers[i]);
                if (at.Item1[i] == 0)
                {
                    without.Add(i, 0, Strangers[i]);
                }
            }

            var probe = FingerprintTemplate.Of(new InventedFinger(5000 + at.Item2, 30).Impression(1));
            var (counted, expected) = (0L, 0L);
            var hits = whole.Search([probe], [true, false], 100, n => counted += n);
            return hits.SequenceEqual(without.Search([probe], [true], 100, n => expected += n)) && counted == expected;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));

    [Fact]
    public void A_removed_template_is_not_found()
    {
        var gallery = new FingerprintGallery();
        var slots = Strangers.Select((template, owner) => gallery.Add(owner, 0, template)).ToArray();
        for (var i = 0; i < slots.Length; i += 2)
        {
            gallery.Remove(slots[i]);
        }

        Assert.Equal(200, gallery.Count);
        for (var i = 0; i < slots.Length; i += 20)
        {
            Assert.DoesNotContain(gallery.Search([Strangers[i]], All, 400, null), hit => hit.Owner == i);
            Assert.Equal(i + 1, gallery.Search([Strangers[i + 1]], All, 1, null)[0].Owner);
        }
    }

    [Fact]
    public void Removing_and_adding_for_ever_takes_no_more_memory()
    {
        var gallery = new FingerprintGallery();
        var slots = Strangers.Take(100).Select((template, owner) => gallery.Add(owner, 0, template)).ToArray();
        var before = gallery.MemoryBytes;
        for (var round = 0; round < 30; round++)
        {
            for (var i = 0; i < slots.Length; i++)
            {
                gallery.Remove(slots[i]);
                slots[i] = gallery.Add(i, 0, Strangers[i + (round * 10)]);
            }
        }

        Assert.Equal(100, gallery.Count);
        Assert.InRange(gallery.MemoryBytes, 0, 3 * before);
        Assert.Equal(42, gallery.Search([Strangers[42 + 290]], All, 1, null)[0].Owner);
    }

    [Fact]
    public void A_template_is_kept_and_not_copied()
    {
        var gallery = Gallery(Strangers[..8]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 8; i < Strangers.Length; i++)
        {
            gallery.Add(i, 0, Strangers[i]);
        }

        var own = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(own, 0, Strangers.Sum(template => (long)template.MemoryBytes) / 10);
        Assert.InRange(gallery.MemoryBytes, Strangers.Sum(template => (long)template.MemoryBytes), Strangers.Sum(template => (long)template.MemoryBytes) * 11 / 10);
    }

    [Fact]
    public void An_empty_slot_cannot_be_removed()
    {
        var gallery = new FingerprintGallery();
        var slot = gallery.Add(1, 0, Strangers[0]);
        gallery.Remove(slot);
        Assert.Throws<ArgumentOutOfRangeException>(() => gallery.Remove(slot));
        Assert.Throws<ArgumentOutOfRangeException>(() => gallery.Remove(99));
        Assert.Empty(gallery.Search([Strangers[0]], All, 10, null));
        Assert.Equal(0, gallery.Count);
    }

    [Fact]
    public void A_finger_of_known_position_meets_the_same_and_the_unknown()
    {
        var gallery = new FingerprintGallery();
        var finger = new InventedFinger(1);
        foreach (var position in new[] { 0, 2, 3 })
        {
            gallery.Add(position, 0, FingerprintTemplate.Of(finger.View(position: position)));
        }

        Assert.Equal([0, 2], Owners(2));
        Assert.Equal([0, 2, 3], Owners(0));

        int[] Owners(int position) =>
            [.. gallery.Search([FingerprintTemplate.Of(finger.Impression(1, position: position))], All, 9, null).Select(hit => hit.Owner).Order()];
    }

    [Fact]
    public void Several_fingers_of_one_person_are_one_hit_that_says_more()
    {
        var gallery = new FingerprintGallery();
        for (var person = 0; person < 30; person++)
        {
            for (var finger = 1; finger <= 10; finger++)
            {
                gallery.Add(person, 0, FingerprintTemplate.Of(new InventedFinger((person * 10) + finger, 24).View(position: finger)));
            }
        }

        FingerprintTemplate[] probes =
            [.. Enumerable.Range(1, 10).Select(finger => FingerprintTemplate.Of(new InventedFinger(170 + finger, 24).Impression(finger, 20, finger)))];
        var hits = gallery.Search(probes, All, 30, null);
        Assert.Equal(17, hits[0].Owner);
        Assert.Equal(hits.Count, hits.Select(hit => hit.Owner).Distinct().Count());
        Assert.True(hits[0].Score > 2 * gallery.Search(probes[..1], All, 1, null)[0].Score);
        Assert.True(hits[0].Score > hits[1].Score + 10);
    }

    [Fact]
    public void A_step_that_throws_ends_the_search()
    {
        var gallery = Gallery(Strangers);
        foreach (var threads in new[] { 1, 2 })
        {
            var steps = 0;
            Assert.Throws<OperationCanceledException>(() => gallery.Search([Strangers[0]], All, 1, _ => throw Cancelled(ref steps), threads));
            Assert.InRange(steps, 1, threads);
        }

        static OperationCanceledException Cancelled(ref int steps)
        {
            steps++;
            return new OperationCanceledException();
        }
    }

    [Fact]
    public void Steps_come_often_and_count_every_comparison()
    {
        var gallery = Gallery(Strangers);
        var steps = new List<long>();
        gallery.Search([Strangers[0], Strangers[1]], All, 1, steps.Add);
        Assert.All(steps, n => Assert.InRange(n, 1, 128));
        Assert.InRange(steps.Sum(), 2 * 400, 3 * 400);
    }

    [Fact]
    public void An_empty_gallery_and_an_empty_probe_find_nothing()
    {
        Assert.Empty(new FingerprintGallery().Search([Strangers[0]], All, 10, null));
        Assert.Empty(Gallery(Strangers).Search([], All, 10, null));
        Assert.Empty(Gallery(Strangers).Search([Strangers[0]], [], 10, null));
        Assert.Empty(Gallery(Strangers).Search([Strangers[0]], All, 0, null));
    }

    [Fact]
    public async Task Searches_beside_a_writer_see_whole_templates()
    {
        var gallery = Gallery(Strangers[..150]);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var writer = Task.Run(
            () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i = (i + 1) % 100)
                {
                    gallery.Remove(gallery.Add(1000 + i, 0, Strangers[200 + i]));
                }
            },
            CancellationToken.None);
        var own = FingerprintMatcher.Compare(Strangers[9], Strangers[9]);
        for (var round = 0; round < 20; round++)
        {
            var hits = gallery.Search([Strangers[9]], All, 400, null);
            Assert.Equal(new TemplateHit(9, own), hits[0]);
            Assert.All(hits.Where(h => h.Owner >= 1000), h =>
                Assert.Equal(FingerprintMatcher.Compare(Strangers[9], Strangers[h.Owner - 800]), h.Score));
        }

        await stop.CancelAsync();
        await writer;
        Assert.Equal(150, gallery.Count);
    }

    private static FingerprintGallery Gallery(FingerprintTemplate[] templates)
    {
        var gallery = new FingerprintGallery();
        for (var owner = 0; owner < templates.Length; owner++)
        {
            gallery.Add(owner, 0, templates[owner]);
        }

        return gallery;
    }
}
