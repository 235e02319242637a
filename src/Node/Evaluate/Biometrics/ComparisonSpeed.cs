namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>How much one core does in a second: the same work again and again until enough time has passed to tell.</summary>
/// <param name="clock">Tells the time.</param>
/// <param name="least">How long to go on at least.</param>
internal sealed class ComparisonSpeed(TimeProvider clock, TimeSpan least)
{
    /// <summary>The time that a figure needs.</summary>
    public static readonly TimeSpan Enough = TimeSpan.FromSeconds(2);

    private const int WarmUpParts = 4;

    /// <summary>Runs over the items on the calling thread; unmeasured at first, so that the compiler has done its work.</summary>
    /// <param name="items">What there is to do.</param>
    /// <param name="work">Does one; returns how many comparisons that was, at least one.</param>
    /// <param name="stop">Ends it early.</param>
    /// <returns>Comparisons a second; null where there is nothing to do.</returns>
    public double? PerSecond<T>(IReadOnlyList<T> items, Func<T, long> work, CancellationToken stop)
    {
        if (items.Count == 0)
        {
            return null;
        }

        Repeat(items, work, least / WarmUpParts, stop);
        var (comparisons, elapsed) = Repeat(items, work, least, stop);
        return elapsed > TimeSpan.Zero ? comparisons / elapsed.TotalSeconds : null;
    }

    private (long Comparisons, TimeSpan Elapsed) Repeat<T>(IReadOnlyList<T> items, Func<T, long> work, TimeSpan time, CancellationToken stop)
    {
        // Looking at the clock costs as much as a comparison; a search is as much as many.
        const int Often = 256;
        var (start, comparisons, next) = (clock.GetTimestamp(), 0L, (long)Often);
        for (var i = 0; ; i++)
        {
            comparisons += work(items[i % items.Count]);
            if (comparisons >= next)
            {
                next = comparisons + Often;
                if (clock.GetElapsedTime(start) is var elapsed && elapsed >= time)
                {
                    return (comparisons, elapsed);
                }
            }

            stop.ThrowIfCancellationRequested();
        }
    }
}
