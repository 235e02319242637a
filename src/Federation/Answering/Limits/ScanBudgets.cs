using System.Collections.Concurrent;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Answering.Limits;

/// <summary>How much comparing of templates each peer may cause: so many at once, so many comparisons a second.</summary>
internal sealed class ScanBudgets(AnsweringLimits limits, TimeProvider time)
{
    private readonly ConcurrentDictionary<Country, ScanBudget> _peers = [];

    /// <summary>Takes a place among the peer's searches by template; disposing the scan gives it back.</summary>
    /// <param name="peer">Who asks.</param>
    /// <param name="progress">Told how much is done, from the scanning threads.</param>
    /// <param name="cancellation">Ends the scan.</param>
    /// <exception cref="RefusedException">As many as it may have are running.</exception>
    public PeerScan Begin(Country peer, Action<double>? progress, CancellationToken cancellation)
    {
        var budget = _peers.GetOrAdd(peer, static (_, given) => new(given.limits, given.time), (limits, time));
        return budget.TryEnter()
            ? new(budget, progress, cancellation)
            : throw new RefusedException(new(
                RefusalReason.RateLimited,
                $"At most {limits.ConcurrentSearches} searches by biometric template may run for one member at once; wait for an answer."));
    }
}
