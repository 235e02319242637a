using Kalkan.Federation.Answering;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Federation.Tests.Answering;

public sealed class AnswerTickTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task A_difference_within_a_tick_does_not_show()
    {
        var period = TimeSpan.FromMilliseconds(50);
        Assert.Equal(await LeavesAfter(period, 3), await LeavesAfter(period, 4));
        Assert.Equal(50, await LeavesAfter(period, 0));
        Assert.Equal(50, await LeavesAfter(period, 49));
        Assert.Equal(100, await LeavesAfter(period, 50));
    }

    [Fact]
    public async Task Without_a_tick_the_planted_difference_shows() =>
        Assert.NotEqual(await LeavesAfter(TimeSpan.Zero, 3), await LeavesAfter(TimeSpan.Zero, 4));

    private static async Task<int> LeavesAfter(TimeSpan period, int work)
    {
        var time = new FakeTimeProvider();
        var tick = new AnswerTick(period, time);
        var arrival = time.GetTimestamp();
        time.Advance(work * Step);
        var leaving = tick.WaitAsync(arrival, TestContext.Current.CancellationToken);
        var passed = work;
        while (!leaving.IsCompleted)
        {
            time.Advance(Step);
            passed++;
        }

        await leaving;
        return passed;
    }
}
