using System.Collections.Immutable;

namespace Kalkan.Federation.Audit;

/// <summary>What reading the whole log showed.</summary>
/// <param name="Entries">Whole entries.</param>
/// <param name="Faults">A sentence for each gap, torn or altered entry; none where the log is whole. At most 1,000.</param>
public sealed record AuditVerification(ulong Entries, ImmutableArray<string> Faults);
