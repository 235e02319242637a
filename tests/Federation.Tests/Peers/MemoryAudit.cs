using System.Collections.Concurrent;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Tests.Peers;

/// <summary>An audit log in memory; a test may make it fail.</summary>
internal sealed class MemoryAudit : IAuditLog, IAuditReader
{
    public ConcurrentQueue<AuditEntry> Entries { get; } = new();

    public bool Fails { get; set; }

    public ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellation)
    {
        if (Fails)
        {
            throw new AuditUnavailableException("No space is left.");
        }

        Entries.Enqueue(entry);
        return ValueTask.CompletedTask;
    }

    public IReadOnlyList<AuditEntry> Newest(AuditQuery query, CancellationToken cancellation) => [.. Entries];

    public IEnumerable<AuditEntry> Since(DateTimeOffset from) => [];

    public AuditVerification Verify(CancellationToken cancellation) => new((ulong)Entries.Count, []);
}
