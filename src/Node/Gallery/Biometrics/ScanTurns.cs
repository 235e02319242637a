namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>Who of several long scans may compute: as many at once as there are turns, in the order of a <see cref="TurnQueue{T}"/>.</summary>
internal sealed class ScanTurns(int turns)
{
    private readonly Lock _lock = new();
    private readonly TurnQueue<ManualResetEventSlim> _waiting = new();
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
        ManualResetEventSlim called;
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return;
            }

            called = new(initialState: false, spinCount: 0);
            _waiting.Add(called, left);
        }

        try
        {
            called.Wait(cancellation);
        }
        catch (OperationCanceledException)
        {
            lock (_lock)
            {
                // Called in the same moment: the turn goes on to the next.
                if (!_waiting.Remove(called))
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
        if (_waiting.Next() is { } next)
        {
            next.Set();
        }
        else
        {
            _free++;
        }
    }
}
