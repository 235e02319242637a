using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records;

/// <summary>A record as it is stored now, with its version, and what storing it changed.</summary>
public sealed record AppliedRecord(Record Record, ApplyOutcome Outcome);
