namespace Kalkan.Federation.Audit;

/// <summary>One line of a segment: its bytes without the line feed, whether that was there, and where the line begins.</summary>
internal readonly record struct SegmentLine(ReadOnlyMemory<byte> Bytes, bool Terminated, long Offset);
