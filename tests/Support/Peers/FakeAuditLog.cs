using System.Collections.Concurrent;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;

namespace Kalkan.Tests.Support.Peers;

/// <summary>An audit log in memory; a test can make it refuse entries.</summary>
public sealed class FakeAuditLog : IAuditLog, IProbeSeal
{
    public ConcurrentQueue<AuditEntry> Entries { get; } = [];

    /// <summary>Entries for which it says that it cannot be written.</summary>
    public Func<AuditEntry, bool> Refuses { get; set; } = _ => false;

    public ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellation)
    {
        if (Refuses(entry))
        {
            throw new AuditUnavailableException("The disk is full.");
        }

        Entries.Enqueue(entry);
        return ValueTask.CompletedTask;
    }

    public byte[] Seal(ReadOnlySpan<byte> probe, string requestId) => [.. probe.ToArray().Reverse()];

    public byte[]? Open(ReadOnlySpan<byte> sealedProbe, string requestId) => [.. sealedProbe.ToArray().Reverse()];
}
