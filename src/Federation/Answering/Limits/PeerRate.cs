namespace Kalkan.Federation.Answering.Limits;

/// <summary>One peer's token bucket and its count of open calls.</summary>
internal sealed class PeerRate(AnsweringLimits limits, TimeProvider time)
{
    private readonly Lock _lock = new();
    private double _tokens = limits.Burst;
    private long _filled = time.GetTimestamp();
    private int _open;

    /// <summary>Takes a place among the open calls; false where all are taken.</summary>
    public bool TryEnter()
    {
        lock (_lock)
        {
            if (_open >= limits.ConcurrentCalls)
            {
                return false;
            }

            _open++;
            return true;
        }
    }

    /// <summary>Gives the place back.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _open--;
        }
    }

    /// <summary>Takes a token and says how long until the next one: zero where one was there.</summary>
    public TimeSpan TryTake()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _tokens = Math.Min(limits.Burst, _tokens + (time.GetElapsedTime(_filled, now).TotalSeconds * limits.QuestionsPerSecond));
            _filled = now;
            if (_tokens >= 1)
            {
                _tokens--;
                return TimeSpan.Zero;
            }

            return TimeSpan.FromSeconds((1 - _tokens) / limits.QuestionsPerSecond);
        }
    }
}
