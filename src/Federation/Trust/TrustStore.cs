using System.Diagnostics.CodeAnalysis;

namespace Kalkan.Federation.Trust;

/// <summary>
/// Holds the current <see cref="TrustState"/>, swaps it whole, and tells who listens. A snapshot that cannot be made leaves the old
/// one in force.
/// </summary>
public sealed class TrustStore(TrustState initial)
{
    private readonly Lock _lock = new();
    private volatile TrustState _current = initial;
    private Action<TrustState>? _changed;

    public TrustState Current => _current;

    /// <summary>Calls back after every swap, one at a time and in order; dispose the result to stop.</summary>
    public IDisposable OnChange(Action<TrustState> callback)
    {
        lock (_lock)
        {
            _changed += callback;
        }

        return new Subscription(this, callback);
    }

    public void Replace(TrustState next)
    {
        lock (_lock)
        {
            _current = next;
            Tell(next);
        }
    }

    /// <summary>Swaps in a snapshot of these parts, or keeps the old one and says why.</summary>
    public bool TryReplace(NodeCertificate own, IEnumerable<PeerTrust> peers, StaffTrust? staff, [NotNullWhen(false)] out string? problem)
    {
        if (!TrustState.TryCreate(own, peers, staff, out var next, out problem))
        {
            return false;
        }

        Replace(next);
        return true;
    }

    // Who fails must not keep the others from hearing of it; the failure is the caller's to see all the same.
    private void Tell(TrustState next)
    {
        List<Exception> failures = [];
        foreach (var callback in _changed?.GetInvocationList().Cast<Action<TrustState>>() ?? [])
        {
            try
            {
                callback(next);
            }
            catch (Exception e)
            {
                failures.Add(e);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException("The trust has changed, but not all who listen could follow.", failures);
        }
    }

    private sealed class Subscription(TrustStore store, Action<TrustState> callback) : IDisposable
    {
        public void Dispose()
        {
            lock (store._lock)
            {
                store._changed -= callback;
            }
        }
    }
}
