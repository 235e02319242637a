using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Answering.Limits;

/// <summary>
/// Answered questions of each peer for each purpose on the current day (UTC). Counted from the log at the start, in memory
/// afterwards, so that a restart gives no peer a second quota.
/// </summary>
internal sealed class DailyQuotas
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(Country Peer, Purpose Purpose), long> _counts = [];
    private DateOnly _day;

    private DailyQuotas(DateOnly day) => _day = day;

    /// <summary>The counts of today as the log has them.</summary>
    public static DailyQuotas From(IAuditReader log, TimeProvider time)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var quotas = new DailyQuotas(today);
        foreach (var entry in log.Since(new(today, TimeOnly.MinValue, TimeSpan.Zero)))
        {
            if (entry.Kind == AuditKind.Answered && entry.Context is { } context && CountryCodes.TryParse(entry.Country, out var peer))
            {
                quotas.Add((peer, context.Purpose), 1);
            }
        }

        return quotas;
    }

    /// <summary>Takes one question of the quota; a taking that is not kept is given back. Null is no quota.</summary>
    /// <exception cref="RefusedException">The quota is used up.</exception>
    public Taking Take(Country peer, Purpose purpose, long? quota, DateOnly today)
    {
        lock (_lock)
        {
            if (today > _day)
            {
                _counts.Clear();
                _day = today;
            }

            if (quota is { } most && _counts.GetValueOrDefault((peer, purpose)) >= most)
            {
                throw new RefusedException(
                    new(RefusalReason.QuotaUsedUp, "The daily quota for this purpose is used up; it begins again at 00:00 UTC."));
            }

            Add((peer, purpose), 1);
            return new(this, (peer, purpose), _day);
        }
    }

    private void Add((Country Peer, Purpose Purpose) key, int count) => _counts[key] = _counts.GetValueOrDefault(key) + count;

    private void GiveBack((Country Peer, Purpose Purpose) key, DateOnly day)
    {
        lock (_lock)
        {
            if (day == _day)
            {
                Add(key, -1);
            }
        }
    }

    /// <summary>One question of a quota.</summary>
    internal sealed class Taking(DailyQuotas quotas, (Country Peer, Purpose Purpose) key, DateOnly day) : IDisposable
    {
        private bool _kept;

        /// <summary>The question was answered.</summary>
        public void Keep() => _kept = true;

        public void Dispose()
        {
            if (!_kept)
            {
                quotas.GiveBack(key, day);
            }
        }
    }
}
