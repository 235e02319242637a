namespace Kalkan.Federation.Audit;

/// <summary>The audit log cannot be written: full disk, closed, or its queue is at its bound.</summary>
#pragma warning disable CA1032 // A message is required.
public sealed class AuditUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
