using System.Collections.Concurrent;
using System.Globalization;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Answering.Limits;

/// <summary>
/// Remembers the request ids that each peer had answered lately, so that a recorded question is not answered twice. The
/// log tells it what was answered before a restart.
/// </summary>
internal sealed class ReplayGuard(AnsweringLimits limits, TimeProvider time)
{
    private readonly ConcurrentDictionary<Country, RecentIds> _peers = [];

    /// <summary>A guard that knows what the log says was answered within the window.</summary>
    public static ReplayGuard From(IAuditReader log, AnsweringLimits limits, TimeProvider time)
    {
        var guard = new ReplayGuard(limits, time);
        foreach (var entry in log.Since(time.GetUtcNow() - limits.ReplayWindow))
        {
            if (entry.Kind == AuditKind.Answered && entry.Context is { } context && CountryCodes.TryParse(entry.Country, out var peer)
                && TryRead(context.RequestId, out var id))
            {
                guard.Of(peer).Add(id);
            }
        }

        return guard;
    }

    /// <summary>Claims a valid request id; a claim that is not kept gives the id back.</summary>
    /// <exception cref="RefusedException">The id was used within the window, or too many are remembered.</exception>
    public Claim Take(Country peer, string requestId)
    {
        if (!TryRead(requestId, out var id))
        {
            throw new ArgumentException("The request id was not checked.", nameof(requestId));
        }

        var recent = Of(peer);
        return recent.Add(id) switch
        {
            RecentIds.Outcome.Added => new(recent, id),
            RecentIds.Outcome.Repeated => throw new RefusedException(
                new(RefusalReason.RequestRepeated, "This request id was used before; every question has its own.")),
            _ => throw new RefusedException(
                new(
                    RefusalReason.RateLimited,
                    $"More than {limits.RememberedIds} questions within {limits.ReplayWindow.TotalMinutes} minutes.")),
        };
    }

    private static bool TryRead(string text, out UInt128 id) =>
        UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out id);

    private RecentIds Of(Country peer) =>
        _peers.GetOrAdd(peer, static (_, given) => new(given.limits.RememberedIds, given.limits.ReplayWindow, given.time), (limits, time));

    /// <summary>An id in use by one question.</summary>
    internal sealed class Claim(RecentIds recent, UInt128 id) : IDisposable
    {
        private bool _kept;

        /// <summary>The question was answered: the id is spent.</summary>
        public void Keep() => _kept = true;

        public void Dispose()
        {
            if (!_kept)
            {
                recent.Remove(id);
            }
        }
    }
}
