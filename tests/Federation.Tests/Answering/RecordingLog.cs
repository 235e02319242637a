using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Tests.Answering;

/// <summary>A log in memory whose disk can be slow (a gate) or full.</summary>
internal sealed class RecordingLog(TimeProvider time) : IAuditLog, IAuditReader
{
    private readonly ConcurrentQueue<AuditEntry> _entries = new();
    private readonly ConcurrentQueue<AuditEntry> _arrived = new();

    /// <summary>Appending waits for it.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public bool Full { get; set; }

    public IReadOnlyList<AuditEntry> Entries => [.. _entries];

    /// <summary>Entries that were handed over, durable or not.</summary>
    public int Arrived => _arrived.Count;

    public async ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellation)
    {
        _arrived.Enqueue(entry);
        if (Gate is { } gate)
        {
            await gate.Task.WaitAsync(cancellation);
        }

        if (Full)
        {
            throw new AuditUnavailableException("full");
        }

        entry.At = Timestamp.FromDateTimeOffset(time.GetUtcNow());
        _entries.Enqueue(entry);
    }

    public IReadOnlyList<AuditEntry> Newest(AuditQuery query, CancellationToken cancellation) => Entries;

    public IEnumerable<AuditEntry> Since(DateTimeOffset from) => Entries.Where(e => e.At.ToDateTimeOffset() >= from);

    public AuditVerification Verify(CancellationToken cancellation) => new((ulong)_entries.Count, []);
}
