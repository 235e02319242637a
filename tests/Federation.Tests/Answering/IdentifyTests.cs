using Grpc.Core;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;
using static Kalkan.Federation.Tests.Answering.TestBorder;

namespace Kalkan.Federation.Tests.Answering;

public sealed class IdentifyTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ManualResetEventSlim _go = new();
    private readonly TaskCompletionSource _scanning = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Progress_comes_while_it_is_searched_then_the_answer_and_nothing_more()
    {
        await using var border = await StartAsync();
        border.Gallery.With("r1").Scan = (watch, _) => Half(watch, [new() { Field = Field.Fingerprint, Template = 0, Reason = "not comparable: one against other" }]);
        var question = ByFinger();
        using var call = border.Client().Identify(question, cancellationToken: Stop);

        Assert.Equal(0.5, (await NextAsync(border, call)).Progress);
        _go.Set();
        var answer = (await NextAsync(border, call)).Answer;
        Assert.False(await call.ResponseStream.MoveNext(Stop));

        Assert.Equal("Ali Karimov", Assert.Single(Assert.Single(answer.Hits).Disclosed.Person.Names).Text);
        Assert.Equal("not comparable: one against other", Assert.Single(answer.NotCompared).Reason);
        Assert.Equal(question.Context.RequestId, answer.RequestId);
        var entry = Assert.Single(border.Log.Entries);
        Assert.Equal("/kalkan.match.v1.MatchService/Identify", entry.Method);
        Assert.Equal([Field.Fingerprint], entry.Asked);
        Assert.Equal(AuditKind.Answered, entry.Kind);
    }

    [Fact]
    public async Task A_question_without_templates_is_answered_with_one_message()
    {
        await using var border = await StartAsync();
        using var call = border.Client().Identify(new() { Context = Context(), Probe = Person() }, cancellationToken: Stop);
        Assert.NotNull(Assert.Single(await call.ResponseStream.ReadAllAsync(Stop).ToListAsync(Stop)).Answer);
    }

    [Fact]
    public async Task Who_hangs_up_ends_the_search_and_its_place_is_free()
    {
        await using var border = await StartAsync(new() { ConcurrentSearches = 1 });
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        border.Gallery.Scan = (watch, _) => Endless(watch, ended);
        using var hangup = new CancellationTokenSource();
        using var call = border.Client().Identify(ByFinger(), cancellationToken: hangup.Token);
        await _scanning.Task.WaitAsync(Patience, Stop);

        await hangup.CancelAsync();
        await ended.Task.WaitAsync(Patience, Stop);

        border.Gallery.Scan = null;
        await MatchTests.Until(() => border.Log.Entries.Any(entry => entry.RefusedBecause == "CANCELLED"));
        await border.Client().MatchAsync(new() { Context = Context(contract: 2), Probe = Finger() }, cancellationToken: Stop);
    }

    [Fact]
    public async Task A_deadline_ends_the_search()
    {
        await using var border = await StartAsync();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        border.Gallery.Scan = (watch, _) => Endless(watch, ended);
        using var call = border.Client().Identify(
            ByFinger(), deadline: TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(500), cancellationToken: Stop);

        var refused = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Stop));
        Assert.Equal(StatusCode.DeadlineExceeded, refused.StatusCode);
        if (_scanning.Task.IsCompleted)
        {
            await ended.Task.WaitAsync(Patience, Stop);
        }
    }

    [Fact]
    public async Task A_search_too_many_is_refused_while_questions_and_other_peers_are_answered()
    {
        await using var border = await StartAsync(new() { ConcurrentSearches = 1 });
        border.Gallery.Scan = (watch, _) => Half(watch, []);
        using var first = border.Client().Identify(ByFinger(), cancellationToken: Stop);
        await _scanning.Task.WaitAsync(Patience, Stop);

        Assert.Equal((StatusCode.ResourceExhausted, "RATE_LIMITED"), await RefusedAsync(() => AllAsync(border.Client().Identify(ByFinger(), cancellationToken: Stop))));
        Assert.Equal(
            (StatusCode.ResourceExhausted, "RATE_LIMITED"),
            await RefusedAsync(async () => await border.Client().MatchAsync(new() { Context = Context(contract: 2), Probe = Finger() }, cancellationToken: Stop)));
        await border.Client().MatchAsync(Question(), cancellationToken: Stop);

        var other = AllAsync(border.Client(Tajikistan).Identify(ByFinger(), cancellationToken: Stop));
        await MatchTests.Until(() => border.Gallery.Searches == 3);
        _go.Set();
        Assert.NotNull((await other)[^1].Answer);
        Assert.NotNull((await AllAsync(first))[^1].Answer);
        Assert.NotNull((await AllAsync(border.Client().Identify(ByFinger(), cancellationToken: Stop)))[^1].Answer);
    }

    [Fact]
    public async Task Templates_under_an_older_contract_are_refused_however_they_are_sent()
    {
        await using var border = await StartAsync();
        var expected = (StatusCode.FailedPrecondition, "CONTRACT_UNSUPPORTED");
        Assert.Equal(expected, await RefusedAsync(() => AllAsync(border.Client().Identify(ByFinger(contract: 0), cancellationToken: Stop))));
        Assert.Equal(
            expected,
            await RefusedAsync(async () => await border.Client().MatchAsync(new() { Context = Context(contract: 1), Probe = Finger() }, cancellationToken: Stop)));

        using var stream = border.Client().Screen(cancellationToken: Stop);
        await stream.RequestStream.WriteAsync(new() { Start = new() { Context = Context(contract: 1) } }, Stop);
        await stream.RequestStream.WriteAsync(new() { Item = new() { ItemId = "1", Probe = Finger() } }, Stop);
        Assert.True(await stream.ResponseStream.MoveNext(Stop));
        Assert.Equal("CONTRACT_UNSUPPORTED", stream.ResponseStream.Current.Refused.Reason);
        Assert.Equal(0, border.Gallery.Searches);
    }

    [Fact]
    public async Task A_request_id_is_spent_for_both_methods()
    {
        await using var border = await StartAsync();
        var question = ByFinger();
        await AllAsync(border.Client().Identify(question, cancellationToken: Stop));

        Assert.Equal((StatusCode.AlreadyExists, "REQUEST_REPEATED"), await RefusedAsync(() => AllAsync(border.Client().Identify(question, cancellationToken: Stop))));
        Assert.Equal(
            (StatusCode.AlreadyExists, "REQUEST_REPEATED"),
            await RefusedAsync(async () => await border.Client().MatchAsync(new() { Context = question.Context, Probe = question.Probe }, cancellationToken: Stop)));
    }

    [Fact]
    public async Task An_item_of_a_manifest_may_carry_a_template()
    {
        await using var border = await StartAsync();
        border.Gallery.With("r1");
        using var stream = border.Client().Screen(cancellationToken: Stop);
        await stream.RequestStream.WriteAsync(new() { Start = new() { Context = Context(contract: 2) } }, Stop);
        await stream.RequestStream.WriteAsync(new() { Item = new() { ItemId = "1", Probe = Finger() } }, Stop);
        Assert.True(await stream.ResponseStream.MoveNext(Stop));
        Assert.Single(stream.ResponseStream.Current.Answer.Hits);
    }

    public void Dispose() => _go.Dispose();

    private IReadOnlyList<NotCompared> Half(IScanWatch watch, IReadOnlyList<NotCompared> notCompared)
    {
        watch.Progress(0.5);
        _scanning.TrySetResult();
        _go.Wait(Patience, Stop);
        return notCompared;
    }

    /// <summary>The clock of the budget stands still, so this scan soon waits in it.</summary>
    private IReadOnlyList<NotCompared> Endless(IScanWatch watch, TaskCompletionSource ended)
    {
        try
        {
            watch.Spend(1);
            _scanning.TrySetResult();
            while (true)
            {
                watch.Spend(10_000);
            }
        }
        finally
        {
            ended.TrySetResult();
        }
    }

    /// <summary>The next message; the border's clock goes on until it comes.</summary>
    private static async Task<IdentifyResponse> NextAsync(TestBorder border, AsyncServerStreamingCall<IdentifyResponse> call)
    {
        var next = call.ResponseStream.MoveNext(Stop);
        await MatchTests.Until(() =>
        {
            border.Time.Advance(TimeSpan.FromMilliseconds(50));
            return next.IsCompleted;
        });
        Assert.True(await next);
        return call.ResponseStream.Current;
    }

    private static async Task<List<IdentifyResponse>> AllAsync(AsyncServerStreamingCall<IdentifyResponse> call)
    {
        using (call)
        {
            return await call.ResponseStream.ReadAllAsync(Stop).ToListAsync(Stop);
        }
    }

    private static Probe Finger() => new() { Person = new() { Templates = { TestTemplates.Finger() } } };

    private static IdentifyRequest ByFinger(uint contract = 2) => new() { Context = Context(contract: contract), Probe = Finger() };
}
