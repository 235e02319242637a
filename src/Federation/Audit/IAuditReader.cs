using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Audit;

/// <summary>Reads what the log holds durably. Entries that do not hold are left out; <see cref="Verify"/> tells of them.</summary>
public interface IAuditReader
{
    /// <summary>The newest entries that the query takes, oldest of them first.</summary>
    IReadOnlyList<AuditEntry> Newest(AuditQuery query, CancellationToken cancellation);

    /// <summary>Every entry that was written at or after <paramref name="from"/>, in order.</summary>
    IEnumerable<AuditEntry> Since(DateTimeOffset from);

    /// <summary>Reads everything and reports gaps, torn and altered entries.</summary>
    AuditVerification Verify(CancellationToken cancellation);
}
