using System.Collections.Concurrent;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Tests.Peers;

/// <summary>An audit log in memory; a test may make it fail.</summary>
internal sealed class TestAudit : IAuditLog
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
}
