namespace Kalkan.Federation.Audit;

/// <summary>
/// Entries that wait for the disk, in order and bounded. The writer is a thread of its own that blocks here: a sync takes as long
/// as hundreds of answers, and must not hold a thread that could give them.
/// </summary>
internal sealed class PendingQueue(int most)
{
    private readonly object _gate = new();
    private readonly Queue<PendingEntry> _waiting = new();
    private bool _closed;

    /// <summary>False where the queue is full or closed.</summary>
    public bool TryAdd(PendingEntry entry)
    {
        lock (_gate)
        {
            if (_closed || _waiting.Count >= most)
            {
                return false;
            }

            _waiting.Enqueue(entry);
            Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>Waits for entries and takes all that are there; false when the queue is closed and empty.</summary>
    public bool TakeAll(Queue<PendingEntry> into)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_closed)
            {
                Monitor.Wait(_gate);
            }

            while (_waiting.TryDequeue(out var entry))
            {
                into.Enqueue(entry);
            }

            return into.Count > 0;
        }
    }

    /// <summary>Nothing more is taken in; what waits is still written.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }
    }
}
