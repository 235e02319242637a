using Kalkan.Node.Gallery.Biometrics;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Node.Tests.Gallery.Biometrics;

public sealed class StandBackTests
{
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    [Fact]
    public void A_scan_that_nobody_disturbs_never_pauses()
    {
        var standBack = new StandBack(asked: 7);
        Assert.All(Enumerable.Repeat(Millisecond, 100), step => Assert.Equal(TimeSpan.Zero, standBack.After(step, askedNow: 7)));
    }

    [Fact]
    public void While_questions_come_a_scan_takes_half_of_the_time_however_small_its_steps()
    {
        foreach (var steps in new[] { 1, 5, 40 })
        {
            var (standBack, computed, paused) = (new StandBack(asked: 0), TimeSpan.Zero, TimeSpan.Zero);
            for (var step = 1; step <= 400 * steps; step++)
            {
                computed += Millisecond / steps;
                paused += standBack.After(Millisecond / steps, askedNow: step);
            }

            Assert.InRange(paused / computed, 0.99, 1);
        }
    }

    [Fact]
    public void One_question_after_a_long_time_holds_a_scan_up_only_for_a_moment()
    {
        var standBack = new StandBack(asked: 0);
        Assert.Equal(StandBack.Most, standBack.After(TimeSpan.FromSeconds(10), askedNow: 1));
        Assert.Equal(TimeSpan.Zero, standBack.After(Millisecond, askedNow: 1));
    }

    [Fact]
    public async Task A_scan_that_stands_back_ends_when_its_asker_goes()
    {
        var time = new FakeTimeProvider();
        var turns = new ScanTurns(1, time);
        using var gone = new CancellationTokenSource();
        using (var turn = new ScanTurn(turns, gone.Token))
        {
            turn.Take(left: 1);
            time.Advance(Millisecond);
            await gone.CancelAsync();
            turns.ComeFirst();
            turn.GiveBack();
            Assert.ThrowsAny<OperationCanceledException>(() => turn.Take(left: 1));
        }

        turns.Enter(left: 1, TestContext.Current.CancellationToken);
        Assert.Equal(0, turns.Waiting);
    }
}
