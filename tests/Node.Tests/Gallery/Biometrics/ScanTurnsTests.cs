using Kalkan.Node.Gallery.Biometrics;

namespace Kalkan.Node.Tests.Gallery.Biometrics;

public sealed class ScanTurnsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_one_with_least_to_do_goes_first()
    {
        var turns = new ScanTurns(1, TimeProvider.System);
        turns.Enter(1, Cancellation);
        var order = new List<long>();
        var waiting = new List<Task>();
        foreach (var left in new[] { 300L, 100, 200 })
        {
            var isWaiting = turns.Waiting + 1;
            waiting.Add(Task.Factory.StartNew(
                () =>
                {
                    turns.Enter(left, Cancellation);
                    order.Add(left);
                    turns.Leave();
                },
                Cancellation,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default));
            Assert.True(SpinWait.SpinUntil(() => turns.Waiting == isWaiting, TimeSpan.FromSeconds(30)));
        }

        turns.Leave();
        await Task.WhenAll(waiting);
        Assert.Equal([100, 200, 300], order);
    }

    [Fact]
    public async Task Who_is_cancelled_while_waiting_takes_no_turn_with_him()
    {
        var turns = new ScanTurns(1, TimeProvider.System);
        turns.Enter(1, Cancellation);
        using var leaving = new CancellationTokenSource();
        var waiting = Task.Factory.StartNew(
            () => turns.Enter(2, leaving.Token), Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Assert.True(SpinWait.SpinUntil(() => turns.Waiting == 1, TimeSpan.FromSeconds(30)));
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, turns.Waiting);
        turns.Leave();
        turns.Enter(3, Cancellation);
    }
}
