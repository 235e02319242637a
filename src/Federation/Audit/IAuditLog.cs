using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Audit;

/// <summary>
/// Port: the record of it. Narrow on purpose, so that the log behind it can become tamper-evident and witnessed
/// without a word changing here.
/// </summary>
public interface IAuditLog
{
    /// <summary>
    /// Completes when the entry is on disk; only then may the answer leave. The log sets sequence and time.
    /// </summary>
    /// <exception cref="AuditUnavailableException">The entry cannot be made durable; nothing may be answered.</exception>
    ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellation);
}
