using FsCheck;
using FsCheck.Fluent;
using Kalkan.Federation.Answering;
using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Templates;
using Kalkan.Node.Demo.Biometrics;
using Kalkan.Node.Gallery.Biometrics;

namespace Kalkan.Node.Tests.Gallery.Biometrics;

public sealed class VectorShelfTests
{
    private const int Dimensions = 64;
    private const int Persons = 300;
    private const int Partitions = 4;

    private readonly ScanTurns _turns = new(1, TimeProvider.System);
    private readonly VectorShelf _shelf;

    public VectorShelfTests()
    {
        _shelf = new(new("test-model/1", Dimensions), _turns);
        for (var person = 0; person < Persons; person++)
        {
            _shelf.Add(person, person % Partitions, Face(person, sample: 0));
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Searches_that_share_passes_find_what_each_finds_alone()
    {
        var asker = from probes in Gen.Choose(0, Persons + 20).NonEmptyListOf()
                    from allowed in Gen.Choose(0, 3).ArrayOf(Partitions)
                    from most in Gen.Choose(1, 20)
                    select (Probes: probes.Take(16).Select(person => Face(person, sample: 1)).ToList(), Allowed: Array.ConvertAll(allowed, a => a > 0), most);
        Prop.ForAll(Gen.Choose(1, 8).SelectMany(count => asker.ListOf(count)).ToArbitrary(), askers =>
        {
            var alone = askers.Select(one => Search(one.Probes, one.Allowed, one.most)).ToList();

            // While the one turn is away the first pass cannot begin, and the others wait for it.
            _turns.Enter(0, Cancellation);
            var together = new List<Task<IReadOnlyList<TemplateHit>>>();
            foreach (var one in askers)
            {
                together.Add(Task.Factory.StartNew(
                    () => Search(one.Probes, one.Allowed, one.most), Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default));
                Gate.Until(() => _turns.Waiting == 1 && _shelf.Waiting == together.Count - 1, "It does not wait.");
            }

            _turns.Leave();
            Assert.Equal(alone, Task.WhenAll(together).GetAwaiter().GetResult());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Fact]
    public void Several_probes_of_one_person_take_one_pass()
    {
        var steps = new List<double>();
        var hits = Search([Face(3, 1), Face(3, 2), Face(5, 1)], [true, true, true, true], 2, steps.Add);
        Assert.Equal([3, 5], hits.Select(hit => hit.Owner).Order());
        Assert.Equal([1.0], steps);
    }

    [Fact]
    public void A_pass_is_paid_for_in_instalments_before_it_begins()
    {
        var watch = new ListedScan();
        _shelf.Search([Face(3, 1)], [true, true, true, true], 2, cost: 1000, new(1000, _turns, watch, Cancellation));
        Assert.Equal(["256", "256", "256", "232", "all done"], watch.Calls);
    }

    private static Embedding Face(int person, int sample)
    {
        Assert.True(Embedding.TryParse(
            EmbeddingFormat.Float32, InventedVector.ToBytes(new InventedVector((ulong)person, Dimensions).Sample(sample)), out var face, out var fault), fault);
        return face!;
    }

    private IReadOnlyList<TemplateHit> Search(IReadOnlyList<Embedding> probes, bool[] allowed, int most, Action<double>? progress = null) =>
        _shelf.Search(probes, allowed, most, cost: 1, new(1, _turns, new FreeScan(progress, Cancellation), Cancellation));

    private sealed class ListedScan : IScanWatch
    {
        public List<string> Calls { get; } = [];

        public void Progress(double fraction) => Calls.Add(fraction == 1 ? "all done" : "some done");

        public void Spend(long comparisons) => Calls.Add($"{comparisons}");
    }
}
