namespace Kalkan.Federation.Audit;

/// <summary>The bounds of an <see cref="AuditFile"/>.</summary>
public sealed record AuditOptions
{
    /// <summary>A segment that has grown beyond so many bytes is followed by a new one.</summary>
    public long SegmentBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>At most so many entries wait to be written; one more is refused at once.</summary>
    public int QueueLength { get; init; } = 4096;

    /// <summary>At most so many bytes are written before they are synced.</summary>
    public int BatchBytes { get; init; } = 1024 * 1024;

    /// <summary>So long may an entry take to reach the disk before its caller is told that it did not.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
