namespace Kalkan.Federation.Answering.Limits;

/// <summary>Ids and the time at which each is forgotten, oldest first; bounded.</summary>
internal sealed class RecentIds(int most, TimeSpan window, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly HashSet<UInt128> _known = [];
    private readonly Queue<(UInt128 Id, DateTimeOffset Forgotten)> _inOrder = [];

    public enum Outcome
    {
        Added,
        Repeated,
        Full,
    }

    public Outcome Add(UInt128 id)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            while (_inOrder.TryPeek(out var oldest) && oldest.Forgotten <= now)
            {
                _inOrder.Dequeue();
                _known.Remove(oldest.Id);
            }

            if (_known.Contains(id))
            {
                return Outcome.Repeated;
            }

            // The queue, not the set, is the bound: ids that were given back stand in it until their time is over.
            if (_inOrder.Count >= most)
            {
                return Outcome.Full;
            }

            _known.Add(id);
            _inOrder.Enqueue((id, now + window));
            return Outcome.Added;
        }
    }

    public void Remove(UInt128 id)
    {
        lock (_lock)
        {
            _known.Remove(id);
        }
    }
}
