using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Audit;

/// <summary>Which entries to list; null is any.</summary>
/// <param name="Most">The newest so many.</param>
/// <param name="RequestId">Only this request.</param>
/// <param name="Country">Only with this peer, two letters.</param>
/// <param name="From">Not before.</param>
/// <param name="Until">Before.</param>
public sealed record AuditQuery(
    int Most, string? RequestId = null, string? Country = null, DateTimeOffset? From = null, DateTimeOffset? Until = null)
{
    internal bool Takes(AuditEntry entry) =>
        (RequestId is null || entry.Context?.RequestId == RequestId)
        && (Country is null || entry.Country == Country)
        && (From is not { } from || entry.At.ToDateTimeOffset() >= from)
        && (Until is not { } until || entry.At.ToDateTimeOffset() < until);
}
