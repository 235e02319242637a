using Kalkan.Node.Evaluate.Biometrics;

namespace Kalkan.Node.Tests.Evaluate.Biometrics;

public sealed class ComparisonSpeedTests
{
    [Fact]
    public void Work_is_repeated_until_the_time_has_passed_and_counted_by_the_second()
    {
        var clock = new WorkClock();
        var done = 0;
        var rate = new ComparisonSpeed(clock, TimeSpan.FromSeconds(2)).PerSecond(
            [20L, 20L],
            comparisons =>
            {
                done++;
                clock.Now += TimeSpan.FromMilliseconds(10);
                return comparisons;
            },
            CancellationToken.None);
        Assert.Equal(2000, rate!.Value, 6);
        Assert.True(done >= 250, "Half a second to warm up and two to measure.");
    }

    [Fact]
    public void Without_work_there_is_no_speed() =>
        Assert.Null(new ComparisonSpeed(new WorkClock(), TimeSpan.FromSeconds(2)).PerSecond(Array.Empty<int>(), _ => 1, CancellationToken.None));

    [Fact]
    public void It_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => new ComparisonSpeed(new WorkClock(), TimeSpan.FromSeconds(2)).PerSecond(
            [1],
            _ =>
            {
                stop.Cancel();
                return 1;
            },
            stop.Token));
    }

    private sealed class WorkClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
