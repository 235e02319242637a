using Kalkan.Federation.Answering;
using Kalkan.Federation.Answering.Limits;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Federation.Tests.Answering;

public sealed class ScanBudgetTests
{
    private static readonly AnsweringLimits Limits = new() { ComparisonsPerSecond = 1000, ConcurrentSearches = 2 };

    private readonly FakeTimeProvider _time = new();
    private readonly ScanBudgets _budgets;

    public ScanBudgetTests() => _budgets = new(Limits, _time);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_quiet_time_left_is_spent_without_waiting()
    {
        // The clock stands still: whoever waited would wait for ever.
        using var scan = Begin(Country.GE);
        Assert.Equal(TimeSpan.Zero, await SpendAsync(scan, Limits.ScanBurst).WaitAsync(TimeSpan.FromSeconds(30), Stop));
    }

    [Fact]
    public async Task A_step_is_paid_for_before_the_next_however_large()
    {
        using var scan = Begin(Country.GE);
        var took = SpendAsync(scan, Limits.ScanBurst + 3000);
        await AdvanceUntil(took);

        Assert.True(await took >= TimeSpan.FromSeconds(3), $"{await took}");
    }

    [Fact]
    public async Task The_scans_of_one_peer_share_its_budget_and_another_peer_has_its_own()
    {
        using var first = Begin(Country.GE);
        using var second = Begin(Country.GE);
        using var other = Begin(Country.TJ);
        var one = SpendAsync(first, Limits.ScanBurst + 1000);
        var two = SpendAsync(second, 1000);
        other.Spend(Limits.ScanBurst);
        await AdvanceUntil(Task.WhenAll(one, two));

        Assert.True(TimeSpan.FromTicks(Math.Max((await one).Ticks, (await two).Ticks)) >= TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Who_goes_away_ends_the_waiting()
    {
        using var gone = new CancellationTokenSource();
        using var scan = _budgets.Begin(Country.GE, null, gone.Token);
        var waiting = SpendAsync(scan, long.MaxValue / 1_000_000);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.ThrowsAny<OperationCanceledException>(() => scan.Spend(0));
    }

    [Fact]
    public void One_search_more_than_may_run_is_refused_until_another_ends()
    {
        var first = Begin(Country.GE);
        using var second = Begin(Country.GE);
        var refused = Assert.Throws<RefusedException>(() => Begin(Country.GE));
        Assert.Equal(RefusalReason.RateLimited, refused.Refusal.Reason);
        Assert.Contains("At most 2 searches by biometric template", refused.Refusal.Message, StringComparison.Ordinal);

        first.Dispose();
        Begin(Country.GE).Dispose();
        Begin(Country.TJ).Dispose();
    }

    [Fact]
    public void What_was_not_compared_stands_once_for_each_template_in_their_order_and_in_plain_text()
    {
        var findings = new Findings(
            [],
            [
                new() { Field = Field.Voice, Template = 2, Reason = "a\u001b[2J" },
                new() { Field = Field.Face, Template = 0, Reason = "not comparable: facenet-v1 against arcface-r100" },
                new() { Field = Field.Face, Template = 0, Reason = "again" },
            ]);

        Assert.Equal(
            [(0u, "not comparable: facenet-v1 against arcface-r100"), (2u, "not comparable")],
            NotComparedList.Of(findings).Select(item => (item.Template, item.Reason)));
    }

    private PeerScan Begin(Country peer) => _budgets.Begin(peer, null, Stop);

    /// <summary>How long the step took by the clock of the budget.</summary>
    private Task<TimeSpan> SpendAsync(PeerScan scan, long comparisons) => Task.Factory.StartNew(
        () =>
        {
            var started = _time.GetTimestamp();
            scan.Spend(comparisons);
            return _time.GetElapsedTime(started);
        },
        Stop,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private Task AdvanceUntil(Task done) => MatchTests.Until(() =>
    {
        _time.Advance(TimeSpan.FromMilliseconds(100));
        return done.IsCompleted;
    });
}
