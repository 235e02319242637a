namespace Kalkan.Federation.Audit;

/// <summary>Where a segment ends: what appending needs to know before it goes on.</summary>
/// <param name="Next">The sequence that the next entry gets.</param>
/// <param name="Length">The bytes up to the last whole line.</param>
/// <param name="Torn">Bytes after it: an entry that a crash cut off, never acknowledged.</param>
/// <param name="Altered">Whole lines that do not hold; they stay where they are, as evidence.</param>
internal sealed record SegmentEnd(ulong Next, long Length, int Torn, int Altered)
{
    /// <summary>Reads the segment to its end.</summary>
    public static SegmentEnd Of(AuditSegment segment)
    {
        var end = new SegmentEnd(segment.First, 0, 0, 0);
        foreach (var line in segment.Lines())
        {
            if (!line.Terminated)
            {
                return end with { Torn = line.Bytes.Length };
            }

            var length = line.Offset + line.Bytes.Length + 1;
            end = AuditLine.TryRead(line.Bytes.Span, out var entry) && entry.Sequence >= end.Next
                ? end with { Next = entry.Sequence + 1, Length = length }
                : end with { Next = end.Next + 1, Length = length, Altered = end.Altered + 1 };
        }

        return end;
    }
}
