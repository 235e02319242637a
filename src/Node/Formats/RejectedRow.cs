namespace Kalkan.Node.Formats;

/// <summary>A row that was not taken, and why.</summary>
public sealed record RejectedRow(long Line, string Reason);
