using Kalkan.Matching.Embeddings;

namespace Kalkan.Matching.Tests.Embeddings;

public sealed class ConcurrentEmbeddingTests
{
    private const int Dimensions = 1024;
    private const int Rounds = 20_000;

    /// <summary>
    /// Two owners change places in the same slots all the time. Half of a vector of one and half of the other's would score in between, and so
    /// would a vector under the other's name.
    /// </summary>
    [Fact]
    public async Task A_slot_that_is_written_while_it_is_read_is_never_a_hit_of_two_halves()
    {
        var random = new Random(1);
        var (one, other) = (SomeVectors.Unit(random, Dimensions), SomeVectors.Unit(random, Dimensions));
        var expected = new Dictionary<int, double> { [1] = 1, [2] = SomeVectors.Dot(one, other) };
        var gallery = new EmbeddingGallery(Dimensions);
        var slots = new Queue<int>(Enumerable.Range(0, 4).Select(_ => gallery.Add(1, 0, one)));
        var done = false;
        var hits = new int[2];
        var readers = hits.Select((_, reader) => Task.Run(() =>
        {
            while (!Volatile.Read(ref done))
            {
                var found = reader == 0
                    ? gallery.Search(one, SomeVectors.All, 2, step: null)
                    : gallery.SearchExact(one, SomeVectors.All, 2, step: null);
                foreach (var hit in found)
                {
                    Assert.Equal(expected[hit.Owner], hit.Score, 1e-5);
                    Interlocked.Increment(ref hits[reader]);
                }
            }
        }, TestContext.Current.CancellationToken)).ToArray();
        for (var round = 0; (round < Rounds || hits.Min() < Rounds / 100) && readers.All(reader => !reader.IsFaulted); round++)
        {
            gallery.Remove(slots.Dequeue());
            slots.Enqueue(round % 2 == 0 ? gallery.Add(2, 0, other) : gallery.Add(1, 0, one));
        }
        Volatile.Write(ref done, true);
        await Task.WhenAll(readers);
        Assert.Equal(4, gallery.Count);
    }

    [Fact]
    public async Task What_stays_is_found_while_the_gallery_grows_and_shrinks_around_it()
    {
        var random = new Random(2);
        var stays = SomeVectors.Unit(random, 64);
        var others = Enumerable.Range(0, 64).Select(_ => SomeVectors.Unit(random, 64)).ToArray();
        var gallery = new EmbeddingGallery(64);
        gallery.Add(0, 1, stays);
        var (done, searches) = (false, 0);
        var reader = Task.Run(() =>
        {
            while (!Volatile.Read(ref done))
            {
                Assert.Equal(0, gallery.Search(stays, SomeVectors.All, 1, step: null)[0].Owner);
                Interlocked.Increment(ref searches);
            }
        }, TestContext.Current.CancellationToken);
        for (var round = 0; (round < 20 || Volatile.Read(ref searches) < 20) && !reader.IsFaulted; round++)
        {
            var slots = Enumerable.Range(0, 600).Select(i => gallery.Add(1 + i, 0, others[i % others.Length])).ToList();
            slots.ForEach(gallery.Remove);
        }
        Volatile.Write(ref done, true);
        await reader;
        Assert.Equal(1, gallery.Count);
    }
}
