using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Microsoft.Extensions.Time.Testing;
using static Kalkan.Federation.Tests.Answering.TestBorder;

namespace Kalkan.Federation.Tests.Answering;

public sealed class MatchTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hit_goes_out_as_the_policy_shows_it_and_stands_in_the_log()
    {
        await using var border = await StartAsync();
        border.Gallery.With("r1");
        var question = Question();
        var answer = await border.Client().MatchAsync(question, cancellationToken: Stop);

        var hit = Assert.Single(answer.Hits);
        Assert.Equal("Ali Karimov", Assert.Single(hit.Disclosed.Person.Names).Text);
        Assert.Empty(hit.Disclosed.Person.FatherName);
        Assert.Equal(7UL, answer.PolicyVersion);
        Assert.Equal(question.Context.RequestId, answer.RequestId);
        Assert.Equal(2026, answer.ListsAsOf.Year);

        var entry = Assert.Single(border.Log.Entries);
        Assert.Equal(AuditKind.Answered, entry.Kind);
        Assert.Equal("GE", entry.Country);
        Assert.Equal("/kalkan.match.v1.MatchService/Match", entry.Method);
        Assert.Equal(question.Context, entry.Context);
        Assert.Equal([Field.Name, Field.BirthDate], entry.Asked);
        Assert.Equal("sealed", entry.SealedProbe.ToStringUtf8()[..6]);
        Assert.Equal(hit.Reference, Assert.Single(entry.Disclosed).Reference);
        Assert.Equal([Field.Name], entry.Disclosed[0].Fields);
        Assert.Equal(7UL, entry.PolicyVersion);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_entry_is_on_disk()
    {
        await using var border = await StartAsync();
        border.Log.Gate = new();
        var call = border.Client().MatchAsync(Question(), cancellationToken: Stop);
        await Until(() => border.Log.Arrived == 1);
        Assert.False(call.ResponseHeadersAsync.IsCompleted);
        Assert.False(call.ResponseAsync.IsCompleted);
        border.Log.Gate.SetResult();
        await call.ResponseAsync;
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_not_answered_and_may_be_asked_again()
    {
        await using var border = await StartAsync(quota: 1);
        border.Log.Full = true;
        var (client, question) = (border.Client(), Question());
        Assert.Equal((StatusCode.Unavailable, "AUDIT_UNAVAILABLE"), await RefusedAsync(async () => await client.MatchAsync(question, cancellationToken: Stop)));
        border.Log.Full = false;
        await client.MatchAsync(question, cancellationToken: Stop);
    }

    [Fact]
    public async Task Hidden_withheld_expired_and_absent_give_the_same_bytes()
    {
        var answers = new List<string>();
        Action<TestGallery>[] worlds =
        [
            _ => { },
            g => g.With("hidden", Category.Financier),
            g => g.With("withheld", neverTo: 1UL << (int)Country.GE),
            g => g.With("expired", year: 2020),
            g => g.With("a", Category.Financier).With("b", Category.Financier).With("c", year: 2020),
        ];
        foreach (var world in worlds)
        {
            await using var border = await StartAsync();
            world(border.Gallery);
            var message = Google.Protobuf.MessageExtensions.ToByteArray(Question("0123456789abcdef0123456789abcdef"));
            answers.Add((await border.SendAsync(message)).Text);
        }

        Assert.Contains("grpc-status: 0", answers[0], StringComparison.Ordinal);
        Assert.Single(answers.Distinct());

        await using var other = await StartAsync();
        other.Gallery.With("shown");
        var shown = await other.SendAsync(Google.Protobuf.MessageExtensions.ToByteArray(Question("0123456789abcdef0123456789abcdef")));
        Assert.NotEqual(answers[0], shown.Text);
    }

    [Fact]
    public async Task A_repeated_request_id_is_refused_for_five_minutes_also_after_a_restart()
    {
        var time = new FakeTimeProvider(Kalkan.Tests.Support.Pki.TestPki.Now);
        var (log, question) = (new RecordingLog(time), Question());
        await using (var border = await StartAsync(log: log, time: time))
        {
            var client = border.Client();
            await client.MatchAsync(question, cancellationToken: Stop);
            Assert.Equal((StatusCode.AlreadyExists, "REQUEST_REPEATED"), await RefusedAsync(async () => await client.MatchAsync(question, cancellationToken: Stop)));
            await border.Client(Tajikistan).MatchAsync(question, cancellationToken: Stop);
        }

        await using var again = await StartAsync(log: log, time: time);
        var later = again.Client();
        Assert.Equal((StatusCode.AlreadyExists, "REQUEST_REPEATED"), await RefusedAsync(async () => await later.MatchAsync(question, cancellationToken: Stop)));
        time.Advance(TimeSpan.FromMinutes(5));
        await later.MatchAsync(question, cancellationToken: Stop);
    }

    [Fact]
    public async Task A_full_memory_of_request_ids_refuses()
    {
        await using var border = await StartAsync(new() { RememberedIds = 2 });
        var client = border.Client();
        await client.MatchAsync(Question(), cancellationToken: Stop);
        await client.MatchAsync(Question(), cancellationToken: Stop);
        Assert.Equal((StatusCode.ResourceExhausted, "RATE_LIMITED"), await RefusedAsync(async () => await client.MatchAsync(Question(), cancellationToken: Stop)));
        await border.Client(Tajikistan).MatchAsync(Question(), cancellationToken: Stop);
    }

    [Fact]
    public async Task A_daily_quota_ends_with_the_day_and_survives_a_restart()
    {
        var time = new FakeTimeProvider(Kalkan.Tests.Support.Pki.TestPki.Now);
        var log = new RecordingLog(time);
        await using (var border = await StartAsync(quota: 2, log: log, time: time))
        {
            await border.Client().MatchAsync(Question(), cancellationToken: Stop);
        }

        await using var again = await StartAsync(quota: 2, log: log, time: time);
        var client = again.Client();
        await client.MatchAsync(Question(), cancellationToken: Stop);
        Assert.Equal((StatusCode.ResourceExhausted, "QUOTA_USED_UP"), await RefusedAsync(async () => await client.MatchAsync(Question(), cancellationToken: Stop)));
        Assert.Equal("QUOTA_USED_UP", log.Entries[^1].RefusedBecause);
        Assert.Equal([Field.Name, Field.BirthDate], log.Entries[^1].Asked);
        await again.Client(Tajikistan).MatchAsync(Question(), cancellationToken: Stop);
        time.Advance(TimeSpan.FromDays(1));
        await client.MatchAsync(Question(), cancellationToken: Stop);
    }

    [Fact]
    public async Task A_peer_that_asks_too_fast_is_slowed_alone()
    {
        await using var border = await StartAsync(new() { Burst = 2, QuestionsPerSecond = 1 });
        var client = border.Client();
        await client.MatchAsync(Question(), cancellationToken: Stop);
        await client.MatchAsync(Question(), cancellationToken: Stop);
        Assert.Equal((StatusCode.ResourceExhausted, "RATE_LIMITED"), await RefusedAsync(async () => await client.MatchAsync(Question(), cancellationToken: Stop)));
        await border.Client(Tajikistan).MatchAsync(Question(), cancellationToken: Stop);
        border.Time.Advance(TimeSpan.FromSeconds(1));
        await client.MatchAsync(Question(), cancellationToken: Stop);
    }

    [Fact]
    public async Task Calls_beyond_the_open_ones_are_refused()
    {
        await using var border = await StartAsync(new() { ConcurrentCalls = 1 });
        border.Log.Gate = new();
        var client = border.Client();
        var first = client.MatchAsync(Question(), cancellationToken: Stop);
        await Until(() => border.Log.Arrived == 1);
        var second = RefusedAsync(async () => await client.MatchAsync(Question(), cancellationToken: Stop));
        await Until(() => border.Log.Arrived == 2);
        border.Log.Gate.SetResult();
        Assert.Equal((StatusCode.ResourceExhausted, "RATE_LIMITED"), await second);
        await first;
        await client.MatchAsync(Question(), cancellationToken: Stop);
    }

    [Fact]
    public async Task A_purpose_without_a_rule_is_denied_and_recorded_with_its_context()
    {
        await using var border = await StartAsync();
        var question = Question();
        question.Context.Purpose = Purpose.VisaVetting;
        Assert.Equal((StatusCode.PermissionDenied, "NO_RULE"), await RefusedAsync(async () => await border.Client().MatchAsync(question, cancellationToken: Stop)));
        var entry = Assert.Single(border.Log.Entries);
        Assert.Equal(AuditKind.Refused, entry.Kind);
        Assert.Equal("NO_RULE", entry.RefusedBecause);
        Assert.Equal(question.Context, entry.Context);
        Assert.Equal(0, border.Gallery.Searches);
    }

    [Fact]
    public async Task A_faulty_question_is_recorded_without_its_faulty_parts()
    {
        await using var border = await StartAsync();
        var question = Question();
        question.Context.LegalBasis = "x\u202Ey";
        question.Probe.Person.Names[0] = "";
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await border.Client().MatchAsync(question, cancellationToken: Stop));
        Assert.Equal(
            ["context.legal_basis", "probe.person.names[0]"],
            refused.GetRpcStatus()!.GetDetail<Google.Rpc.BadRequest>()!.FieldViolations.Select(v => v.Field));
        var entry = Assert.Single(border.Log.Entries);
        Assert.Equal("INVALID_ARGUMENT", entry.RefusedBecause);
        Assert.Empty(entry.Context.LegalBasis);
        Assert.Equal("BC-2026-17", entry.Context.CaseReference);
    }

    [Fact]
    public async Task An_unknown_contract_is_refused_before_anything_else()
    {
        await using var border = await StartAsync();
        var question = new MatchRequest { Context = new() { Contract = 9 } };
        Assert.Equal((StatusCode.FailedPrecondition, "CONTRACT_UNSUPPORTED"), await RefusedAsync(async () => await border.Client().MatchAsync(question, cancellationToken: Stop)));
    }

    [Fact]
    public async Task A_bug_says_nothing_but_an_id_that_the_log_knows()
    {
        await using var border = await StartAsync();
        border.Gallery.Before = (_, _) => throw new InvalidOperationException("marker-secret");
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await border.Client().MatchAsync(Question(), cancellationToken: Stop));
        Assert.Equal(StatusCode.Internal, refused.StatusCode);
        Assert.DoesNotContain("marker", refused.ToString(), StringComparison.Ordinal);
        var id = refused.Status.Detail.Split(' ', ';')[2];
        Assert.Contains(border.Logs.Lines, line => line.Contains(id, StringComparison.Ordinal));
        Assert.DoesNotContain(border.Logs.Lines, line => line.Contains("marker", StringComparison.Ordinal));
        Assert.Equal("INTERNAL", Assert.Single(border.Log.Entries).RefusedBecause);
    }

    [Fact]
    public async Task A_deadline_ends_the_search()
    {
        await using var border = await StartAsync();
        using var cancelled = new ManualResetEventSlim();
        border.Gallery.Before = (_, token) =>
        {
            token.WaitHandle.WaitOne(TimeSpan.FromSeconds(20));
            cancelled.Set();
            token.ThrowIfCancellationRequested();
        };
        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await border.Client().MatchAsync(Question(), deadline: DateTimeOffsetNow().AddMilliseconds(300), cancellationToken: Stop));
        Assert.Equal(StatusCode.DeadlineExceeded, refused.StatusCode);
        Assert.True(cancelled.Wait(TimeSpan.FromSeconds(20), Stop));
    }

    [Fact]
    public async Task No_word_of_a_question_reaches_the_ordinary_log()
    {
        await using var border = await StartAsync();
        var question = Question();
        question.Probe.Person.Names[0] = "Markermarker";
        await border.Client().MatchAsync(question, cancellationToken: Stop);
        question.Context.RequestId = "bad Markermarker";
        await RefusedAsync(async () => await border.Client().MatchAsync(question, cancellationToken: Stop));
        Assert.DoesNotContain(border.Logs.Lines, line => line.Contains("Markermarker", StringComparison.Ordinal));
    }

    internal static async Task Until(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private static DateTime DateTimeOffsetNow() => TimeProvider.System.GetUtcNow().UtcDateTime;
}
