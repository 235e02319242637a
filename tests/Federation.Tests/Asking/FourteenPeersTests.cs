using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Tests.Support.Peers;

namespace Kalkan.Federation.Tests.Asking;

public sealed class FourteenPeersTests
{
    private static readonly Country[] Good =
        [Country.AF, Country.AZ, Country.BD, Country.IN, Country.IR, Country.KG, Country.MV, Country.NP, Country.PK];

    [Fact]
    public async Task Three_dead_one_hung_and_one_that_sends_garbage_are_named_exactly_and_spoil_nothing()
    {
        var good = await Task.WhenAll(Good.Select(country => FakePeer.StartAsync(country, FakePeer.NoHit)));
        await using var hung = await FakePeer.StartAsync(Country.KZ, FakePeer.Hang);
        await using var garbage = new RawPeer(Country.TJ, RawPeer.Garbage);
        Country[] dead = [Country.LK, Country.TR, Country.UZ];
        using var port = new DeadPort();
        using var bench = new AskingBench(
        [
            .. good.Select(peer => peer.Known), hung.Known, garbage.Known,
            .. dead.Select(country => hung.Known with { Country = country, Addresses = [port.Address] }),
        ]);

        await using var inquiry = await bench.StartAsync();
        Assert.Equal(14, inquiry.Peers.Length);
        var lines = new Dictionary<Country, string>();
        await foreach (var answer in inquiry.AnswersAsync(TestContext.Current.CancellationToken))
        {
            lines.Add(Enum.Parse<Country>(answer.Coverage.Country), answer.Line());
            if (lines.Count == 13)
            {
                // Nobody waits for the hung one: all others are here before its budget begins to run out.
                bench.Time.Advance(TimeSpan.FromSeconds(3));
            }
            else if (lines.Count == 14)
            {
                Assert.Equal("KZ", answer.Coverage.Country);
                Assert.Equal(3000, answer.Coverage.Milliseconds, 0.001);
            }
        }

        Assert.All(Good, country => Assert.Equal("NoHit", lines[country]));
        Assert.All(dead, country => Assert.Equal("Unreachable CONNECTION_FAILED", lines[country]));
        Assert.Equal("TimedOut TIMED_OUT", lines[Country.KZ]);
        Assert.Equal("Unreachable INVALID_ANSWER", lines[Country.TJ]);
        await Task.WhenAll(good.Select(peer => peer.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task The_deadline_of_the_search_ends_a_peer_that_has_a_longer_budget_of_its_own()
    {
        await using var hung = await FakePeer.StartAsync(Country.KZ, FakePeer.Hang);
        using var bench = new AskingBench(hung.Known);

        await using var inquiry = await bench.FanOut.StartAsync(
            AskingBench.Question() with { Budget = TimeSpan.FromSeconds(1) }, TestContext.Current.CancellationToken);
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        var answer = (await Reading.AllAsync(inquiry))[Country.KZ];

        Assert.Equal(CoverageStatus.TimedOut, answer.Coverage.Status);
        Assert.Equal(1000, answer.Coverage.Milliseconds, 0.001);
    }

    [Fact]
    public async Task Answers_come_in_the_order_in_which_they_arrive()
    {
        var slow = new TaskCompletionSource();
        await using var first = await FakePeer.StartAsync(Country.UZ, FakePeer.NoHit);
        await using var second = await FakePeer.StartAsync(Country.AF, async (request, context) =>
        {
            await slow.Task;
            return await FakePeer.NoHit(request, context);
        });
        using var bench = new AskingBench(first.Known, second.Known);

        await using var inquiry = await bench.StartAsync();
        var order = new List<string>();
        await foreach (var answer in inquiry.AnswersAsync(TestContext.Current.CancellationToken))
        {
            order.Add(answer.Coverage.Country);
            slow.TrySetResult();
        }

        Assert.Equal(["UZ", "AF"], order);
    }
}
