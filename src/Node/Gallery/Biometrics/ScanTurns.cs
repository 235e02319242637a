namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>
/// Who of several long scans may compute: as many at once as there are turns, and whoever has least left to do first, so that one finger
/// at a border does not wait for ten fingers against everybody.
/// </summary>
internal sealed class ScanTurns(int turns)
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<Waiter, long> _waiting = new();
    private int _free = turns;

    /// <summary>How many wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Waits for a turn, to be given back with <see cref="Leave"/>.</summary>
    /// <param name="left">Comparisons still to be made.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public void Enter(long left, CancellationToken cancellation)
    {
        Waiter waiter;
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return;
            }

            waiter = new();
            _waiting.Enqueue(waiter, left);
        }

        try
        {
            waiter.Called.Wait(cancellation);
        }
        catch (OperationCanceledException)
        {
            lock (_lock)
            {
                // Called in the same moment: the turn goes on to the next.
                if (!_waiting.Remove(waiter, out _, out _))
                {
                    Pass();
                }
            }

            throw;
        }
    }

    /// <summary>Gives the turn back.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            Pass();
        }
    }

    private void Pass()
    {
        if (_waiting.TryDequeue(out var next, out _))
        {
            next.Called.Set();
        }
        else
        {
            _free++;
        }
    }

    private sealed class Waiter
    {
        public ManualResetEventSlim Called { get; } = new(initialState: false, spinCount: 0);
    }
}
