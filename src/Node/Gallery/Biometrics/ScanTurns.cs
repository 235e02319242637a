namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>Who of several long scans may compute: as many at once as there are turns, in the order of a <see cref="TurnQueue{T}"/>.</summary>
/// <param name="turns">So many.</param>
/// <param name="time">By which they are measured.</param>
internal sealed class ScanTurns(int turns, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly TurnQueue<ManualResetEventSlim> _waiting = new();
    private int _free = turns;
    private long _shortQuestions;

    /// <summary>By which turns are measured.</summary>
    public TimeProvider Time => time;

    /// <summary>How many questions without a scan have come.</summary>
    public long ShortQuestions => Volatile.Read(ref _shortQuestions);

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

    /// <summary>A question without a scan has come: who scans stands back.</summary>
    public void ComeFirst() => Interlocked.Increment(ref _shortQuestions);

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
