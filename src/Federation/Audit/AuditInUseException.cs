namespace Kalkan.Federation.Audit;

/// <summary>Another process holds the log; one alone appends to it.</summary>
#pragma warning disable CA1032 // The directory is required.
public sealed class AuditInUseException(string directory, Exception inner)
    : IOException($"The audit log in {directory} is held by another process.", inner);
