using Grpc.Core;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Tests.Support.Peers;

namespace Kalkan.Federation.Tests.Asking;

public sealed class PeerChannelsTests
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task One_connection_is_kept_and_its_handshake_made_once()
    {
        var handshakes = 0;
        await using var peer = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit);
        using var bench = new AskingBench(peer.Known with
        {
            Tls = () =>
            {
                handshakes++;
                return FakeTls.Client();
            },
        });

        await bench.AskAsync();
        await bench.AskAsync();

        Assert.Equal(2, peer.Requests.Count);
        Assert.Equal(1, handshakes);
    }

    [Fact]
    public async Task An_unreadable_and_a_dead_address_do_not_hide_a_good_third()
    {
        await using var peer = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit);
        using var dead = new DeadPort();
        using var bench = new AskingBench(peer.Known with { Addresses = ["not an address", dead.Address, peer.Address] });

        Assert.Equal("NoHit", (await bench.AskAsync())[Country.KZ].Line());
    }

    [Fact]
    public async Task A_peer_removed_during_a_search_is_named_and_the_others_are_heard()
    {
        await using var removed = await FakePeer.StartAsync(Country.KZ, GatedAsync);
        await using var staying = await FakePeer.StartAsync(Country.UZ, GatedAsync);
        using var bench = new AskingBench(removed.Known, staying.Known);

        await using var inquiry = await bench.StartAsync();
        await _asked.Task;
        bench.Directory.Set(staying.Known with { Tls = FakeTls.Client });
        var answers = inquiry.AnswersAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await answers.MoveNextAsync());
        Assert.Equal("KZ Unreachable NOT_A_PEER", answers.Current.Coverage.Country + " " + answers.Current.Line());
        _go.SetResult();
        Assert.True(await answers.MoveNextAsync());
        Assert.Equal("UZ NoHit", answers.Current.Coverage.Country + " " + answers.Current.Line());
        Assert.False(await answers.MoveNextAsync());
    }

    [Fact]
    public async Task A_peer_added_during_a_search_is_asked_in_the_next()
    {
        await using var first = await FakePeer.StartAsync(Country.KZ, GatedAsync);
        await using var added = await FakePeer.StartAsync(Country.UZ, FakePeer.NoHit);
        using var bench = new AskingBench(first.Known);

        await using var inquiry = await bench.StartAsync();
        bench.Directory.Set(first.Known, added.Known);
        _go.SetResult();

        Assert.Equal([Country.KZ], (await Reading.AllAsync(inquiry)).Keys);
        Assert.Equal([Country.KZ, Country.UZ], bench.Channels.Known);
        Assert.Equal("NoHit", (await bench.AskAsync())[Country.UZ].Line());
    }

    [Fact]
    public async Task A_peer_whose_address_changes_keeps_the_call_under_way()
    {
        await using var old = await FakePeer.StartAsync(Country.KZ, GatedAsync);
        await using var moved = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit);
        using var bench = new AskingBench(old.Known);

        await using var inquiry = await bench.StartAsync();
        await _asked.Task;
        bench.Directory.Set(moved.Known);
        Assert.Equal("NoHit", (await bench.AskAsync())[Country.KZ].Line());
        _go.SetResult();

        Assert.Equal("NoHit", (await Reading.AllAsync(inquiry))[Country.KZ].Line());
        Assert.Single(old.Requests);
        Assert.Single(moved.Requests);
    }

    [Fact]
    public async Task A_dead_peer_is_left_alone_until_its_pause_is_over_and_then_heard_again()
    {
        using var dead = new DeadPort();
        var port = dead.Number;
        using var bench = new AskingBench(new Federation.Peers.KnownPeer(Country.KZ, [dead.Address], [1], FakeTls.Client));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("Unreachable CONNECTION_FAILED", (await bench.AskAsync())[Country.KZ].Line());
        }

        Assert.Equal(CircuitState.Open, bench.Channels.CircuitOf(Country.KZ).State);
        var entries = bench.Audit.Entries.Count;
        var left = (await bench.AskAsync())[Country.KZ];
        Assert.Equal("Unreachable CIRCUIT_OPEN", left.Line());
        Assert.Equal("Not asked: unreachable since 2100-01-01T00:00:00Z.", left.Coverage.Detail);
        Assert.Equal(entries, bench.Audit.Entries.Count);

        dead.Dispose();
        await using var back = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit, port);
        bench.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("NoHit", (await bench.AskAsync())[Country.KZ].Line());
        Assert.Equal(CircuitState.Closed, bench.Channels.CircuitOf(Country.KZ).State);
    }

    [Fact]
    public async Task Refusals_do_not_open_the_circuit()
    {
        await using var peer = await FakePeer.StartAsync(
            Country.KZ, (_, _) => throw new RpcException(new Status(StatusCode.PermissionDenied, "no")));
        using var bench = new AskingBench(peer.Known);
        for (var i = 0; i < 4; i++)
        {
            await bench.AskAsync();
        }

        Assert.Equal(CircuitState.Closed, bench.Channels.CircuitOf(Country.KZ).State);
    }

    [Fact]
    public async Task The_agreed_contract_goes_with_the_question_and_without_one_nothing_is_asked()
    {
        await using var near = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit);
        await using var far = await FakePeer.StartAsync(Country.UZ, FakePeer.NoHit);
        using var bench = new AskingBench(near.Speaking(3, 2, 1), far.Speaking(4, 3));

        var answers = await bench.AskAsync();

        Assert.Equal("NoHit", answers[Country.KZ].Line());
        Assert.Equal(2u, near.Requests.Single().Context.Contract);
        Assert.Equal("Refused CONTRACT_UNSUPPORTED", answers[Country.UZ].Line());
        Assert.Empty(far.Requests);
    }

    [Fact]
    public async Task Only_the_named_peers_are_asked_and_who_is_none_is_told_so()
    {
        await using var named = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit);
        await using var other = await FakePeer.StartAsync(Country.UZ, FakePeer.NoHit);
        using var bench = new AskingBench(named.Known, other.Known);

        var answers = await bench.AskAsync(Country.KZ, Country.NP);

        Assert.Equal("NoHit", answers[Country.KZ].Line());
        Assert.Equal("Unreachable NOT_A_PEER", answers[Country.NP].Line());
        Assert.Equal(2, answers.Count);
        Assert.Empty(other.Requests);
    }

    private async Task<MatchResponse> GatedAsync(MatchRequest request, ServerCallContext context)
    {
        _asked.TrySetResult();
        await _go.Task.WaitAsync(context.CancellationToken);
        return await FakePeer.NoHit(request, context);
    }
}
