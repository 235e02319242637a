using Grpc.Core;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Sharing;
using Kalkan.Node.Tests.Gallery.Biometrics;

namespace Kalkan.Node.Tests.EndToEnd;

/// <summary>An officer closes the window while a finger is looked for.</summary>
public sealed class GivenUpSearchTests
{
    private const int Persons = 300;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_that_is_given_up_ends_in_the_node_and_takes_nothing_of_the_next_one()
    {
        await using var federation = await TestFederation.StartAsync(Country.TJ);
        await federation.ImportAsync(Country.TJ, Enumerable.Range(0, Persons).Select(n =>
        {
            var record = Samples.Person($"p{n}");
            record.Person.Templates.Add(Bodies.Finger(n, 2));
            return record;
        }));
        var gallery = federation.Host(Country.TJ).Parts.Gallery;
        using var officer = federation.Client(Country.TJ, "officer");

        // As many scans as have a turn stand still with it; the officer's has to wait, however fast the machine is.
        using var standing = new StandingScans(Math.Max(1, Environment.ProcessorCount - 1));
        var held = Enumerable.Range(0, standing.Count).Select(_ => gallery.FindAsync(
            Finger(5), Everything, standing, Cancellation).AsTask()).ToList();
        Assert.True(standing.WaitUntilAllStand(Patience));

        using (var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation))
        {
            using var call = officer.Search.Search(new() { Context = Samples.Context(), Probe = Finger(3) }, cancellationToken: leaving.Token);
            Assert.True(SpinWait.SpinUntil(() => gallery.WaitingScans == 1, Patience), "The search did not reach the gallery.");
            await leaving.CancelAsync();
            await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None));
        }

        // No turn has been given back: only its being given up can have ended it.
        Assert.True(SpinWait.SpinUntil(() => gallery.WaitingScans == 0, Patience), "The search still waits.");
        Assert.All(held, scan => Assert.False(scan.IsCompleted));
        standing.GoOn();
        foreach (var scan in held)
        {
            Assert.Equal("p5", Assert.Single((await scan).Candidates).RecordId);
        }

        using var again = officer.Search.Search(new() { Context = Samples.Context(), Probe = Finger(3) }, cancellationToken: Cancellation);
        var parts = await again.ResponseStream.ReadAllAsync(Cancellation).ToListAsync(Cancellation);
        Assert.Equal("p3", Assert.Single(parts.Single(part => part.Local is not null).Local.Hits).Reference);
    }

    private static SharingScope Everything => new(
        Country.TJ, test: false, TestFederation.Today, [new(ulong.MaxValue, uint.MaxValue, new("all", FieldSet.All, FieldSet.All, FieldSet.None, 0, 100))], 1);

    private static Probe Finger(int person) => new() { Person = new() { Templates = { Bodies.Finger(person, 2, sample: 1) } } };

    /// <summary>Scans that stop where they tell of their progress, with their turn in hand.</summary>
    private sealed class StandingScans(int count) : IScanWatch, IDisposable
    {
        private readonly CountdownEvent _coming = new(count);
        private readonly ManualResetEventSlim _goOn = new();
        private readonly ThreadLocal<bool> _stood = new();

        public int Count => count;

        public void Progress(double fraction)
        {
            if (!_stood.Value)
            {
                _stood.Value = true;
                _coming.Signal();
                _goOn.Wait(Cancellation);
            }
        }

        public void Spend(long comparisons)
        {
            // As much as it likes.
        }

        public bool WaitUntilAllStand(TimeSpan patience) => _coming.Wait(patience);

        public void GoOn() => _goOn.Set();

        public void Dispose()
        {
            _goOn.Set();
            _coming.Dispose();
            _stood.Dispose();
        }
    }
}
