namespace Kalkan.Federation.Answering.Limits;

/// <summary>
/// One peer's comparisons of templates: a token bucket that may go into debt. Whoever spends more than is there waits until the debt is paid,
/// so that all scans of the peer together stay within its rate however large their steps are.
/// </summary>
internal sealed class ScanBudget(AnsweringLimits limits, TimeProvider time)
{
    // Less cannot be waited for; the debt stays for the next step.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    // No call lasts so long; a timer could not take more than some weeks.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private double _tokens = limits.ScanBurst;
    private long _filled = time.GetTimestamp();
    private int _scans;

    /// <summary>Takes a place among the peer's scans; false where all are taken.</summary>
    public bool TryEnter()
    {
        lock (_lock)
        {
            if (_scans >= limits.ConcurrentSearches)
            {
                return false;
            }

            _scans++;
            return true;
        }
    }

    /// <summary>Gives the place back.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _scans--;
        }
    }

    /// <summary>Takes so many comparisons and blocks until they are paid for.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; what was spent is spent.</exception>
    public void Spend(long comparisons, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Take(comparisons) is var wait && wait >= Shortest)
        {
            Task.Delay(wait, time, cancellation).GetAwaiter().GetResult();
        }
    }

    private TimeSpan Take(long comparisons)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _tokens = Math.Min(
                limits.ScanBurst, _tokens + (time.GetElapsedTime(_filled, now).TotalSeconds * limits.ComparisonsPerSecond));
            _filled = now;
            _tokens -= comparisons;
            return TimeSpan.FromSeconds(Math.Clamp(-_tokens / limits.ComparisonsPerSecond, 0, Longest.TotalSeconds));
        }
    }
}
