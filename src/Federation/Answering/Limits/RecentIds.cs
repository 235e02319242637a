namespace Kalkan.Federation.Answering.Limits;

/// <summary>Ids and the time at which each is forgotten; bounded.</summary>
internal sealed class RecentIds(int most, TimeSpan window, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, DateTimeOffset> _known = [];
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
                if (_known.GetValueOrDefault(oldest.Id) == oldest.Forgotten)
                {
                    _known.Remove(oldest.Id);
                }
            }

            if (_known.ContainsKey(id))
            {
                return Outcome.Repeated;
            }

            // The queue is the bound: an id that was given back stands in it until its time is over.
            if (_inOrder.Count >= most)
            {
                return Outcome.Full;
            }

            _known.Add(id, now + window);
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
