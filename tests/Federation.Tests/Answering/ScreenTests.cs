using Google.Rpc;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using static Kalkan.Federation.Tests.Answering.TestBorder;

namespace Kalkan.Federation.Tests.Answering;

public sealed class ScreenTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Items_are_answered_in_order_and_a_faulty_one_is_refused_alone()
    {
        await using var border = await StartAsync();
        border.Gallery.With("r1");
        using var call = border.Client().Screen(cancellationToken: Stop);
        await call.RequestStream.WriteAsync(Start(), Stop);
        await call.RequestStream.WriteAsync(Item("1"), Stop);
        await call.RequestStream.WriteAsync(Item("2", new()), Stop);
        await call.RequestStream.WriteAsync(Item("3"), Stop);
        await call.RequestStream.CompleteAsync();
        var answers = await call.ResponseStream.ReadAllAsync(Stop).ToListAsync(Stop);

        Assert.Equal(["1", "2", "3"], answers.Select(a => a.ItemId));
        Assert.Single(answers[0].Answer.Hits);
        Assert.Equal((uint)StatusCode.InvalidArgument, answers[1].Refused.Code);
        Assert.Equal("INVALID_ARGUMENT", answers[1].Refused.Reason);
        Assert.Equal("item.probe", Assert.Single(answers[1].Refused.Violations).Field);
        Assert.Single(answers[2].Answer.Hits);
        Assert.Equal(
            [AuditKind.Answered, AuditKind.Refused, AuditKind.Answered], border.Log.Entries.Select(e => e.Kind));
        Assert.All(border.Log.Entries, e => Assert.Equal("BC-2026-17", e.Context.CaseReference));
    }

    [Fact]
    public async Task Each_item_is_on_disk_before_its_answer_leaves()
    {
        await using var border = await StartAsync();
        border.Log.Gate = new();
        using var call = border.Client().Screen(cancellationToken: Stop);
        await call.RequestStream.WriteAsync(Start(), Stop);
        await call.RequestStream.WriteAsync(Item("1"), Stop);
        var first = call.ResponseStream.MoveNext(Stop);
        await MatchTests.Until(() => border.Log.Arrived == 1);
        Assert.False(first.IsCompleted);
        border.Log.Gate.SetResult();
        Assert.True(await first);
        border.Log.Full = true;
        await call.RequestStream.WriteAsync(Item("2"), Stop);
        Assert.True(await call.ResponseStream.MoveNext(Stop));
        Assert.Equal("AUDIT_UNAVAILABLE", call.ResponseStream.Current.Refused.Reason);
        border.Log.Full = false;
        await call.RequestStream.WriteAsync(Item("3"), Stop);
        Assert.True(await call.ResponseStream.MoveNext(Stop));
        Assert.NotNull(call.ResponseStream.Current.Answer);
    }

    [Fact]
    public async Task A_stream_begins_with_a_start_and_has_one_alone()
    {
        await using var border = await StartAsync();
        Assert.Equal("start", await FaultOf(border, Item("1")));
        Assert.Equal("item", await FaultOf(border, Start(), Start()));
        Assert.Equal("item", await FaultOf(border, Start(), new()));
        Assert.Equal("start.context", await FaultOf(border, new ScreenRequest { Start = new() }));
        Assert.Equal("start", await FaultOf(border));
    }

    [Fact]
    public async Task A_stream_has_only_so_many_items()
    {
        await using var border = await StartAsync(new() { ScreenItems = 2 });
        Assert.Equal("item", await FaultOf(border, Start(), Item("1"), Item("2"), Item("3")));
    }

    [Fact]
    public async Task A_silent_stream_is_ended()
    {
        await using var border = await StartAsync();
        using var call = border.Client().Screen(cancellationToken: Stop);
        await call.RequestStream.WriteAsync(Start(), Stop);
        await call.RequestStream.WriteAsync(Item("1"), Stop);
        Assert.True(await call.ResponseStream.MoveNext(Stop));
        var next = call.ResponseStream.MoveNext(Stop);
        await MatchTests.Until(() =>
        {
            border.Time.Advance(TimeSpan.FromSeconds(10));
            return next.IsCompleted;
        });
        Assert.Equal(StatusCode.DeadlineExceeded, (await Assert.ThrowsAsync<RpcException>(() => next)).StatusCode);
    }

    [Fact]
    public async Task A_reader_that_does_not_take_its_answers_holds_the_search_back()
    {
        await using var border = await StartAsync();
        for (var i = 0; i < 10; i++)
        {
            border.Gallery.With($"r{i}");
        }

        foreach (var (_, record) in border.Gallery.Records)
        {
            record.Person.Names.AddRange(Enumerable.Repeat(0, 40).Select(_ => new Name { Text = new('x', 250) }));
        }

        using var call = border.Client().Screen(cancellationToken: Stop);
        await call.RequestStream.WriteAsync(Start(), Stop);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 4000; i++)
                {
                    await call.RequestStream.WriteAsync(Item($"{i}"), patience.Token);
                }
            },
            Stop);

        // 110 kB an answer: the windows of client and connection hold some dozens, never hundreds.
        var before = -1;
        await MatchTests.Until(() => border.Gallery.Searches > 0);
        while (before != border.Gallery.Searches)
        {
            before = border.Gallery.Searches;
            await Task.Delay(500, Stop);
        }

        Assert.InRange(before, 1, 200);
        await patience.CancelAsync();
        call.Dispose();
        await Xunit.Record.ExceptionAsync(() => writing);
    }

    [Fact]
    public async Task A_removed_peer_is_cut_off_an_open_stream_without_waiting_for_its_next_item()
    {
        await using var border = await StartAsync();
        using var call = border.Client().Screen(cancellationToken: Stop);
        await call.RequestStream.WriteAsync(Start(), Stop);
        await call.RequestStream.WriteAsync(Item("1"), Stop);
        Assert.True(await call.ResponseStream.MoveNext(Stop));
        var next = call.ResponseStream.MoveNext(Stop);
        border.Trust.Replace(Host.Trusting(Georgia.Peer(state: Kalkan.Federation.Trust.PeerState.Removed), Tajikistan.Peer()));
        await Assert.ThrowsAsync<RpcException>(() => next.WaitAsync(TimeSpan.FromSeconds(20), Stop));
        await border.Client(Tajikistan).MatchAsync(Question(), cancellationToken: Stop);
    }

    private static async Task<string> FaultOf(TestBorder border, params ScreenRequest[] requests)
    {
        using var call = border.Client().Screen(cancellationToken: Stop);
        foreach (var request in requests)
        {
            await call.RequestStream.WriteAsync(request, Stop);
        }

        await call.RequestStream.CompleteAsync();
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await call.ResponseStream.ReadAllAsync(Stop).ToListAsync(Stop));
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        return refused.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations[0].Field;
    }

    private static ScreenRequest Start() => new() { Start = new() { Context = Context() } };

    private static ScreenRequest Item(string id, Probe? probe = null) => new() { Item = new() { ItemId = id, Probe = probe ?? Person() } };
}
