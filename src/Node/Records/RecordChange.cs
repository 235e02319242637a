using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records;

/// <summary>One committed change.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Value">The record as it is now; null where it was removed. Not to be changed.</param>
public sealed record RecordChange(string Id, Record? Value);
