using System.Runtime.InteropServices;

namespace Kalkan.Matching.Identity;

/// <summary>What one field says for or against one identity. Holds no value of either side.</summary>
/// <param name="Field">The field.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Weight">Natural log-odds; positive speaks for one identity. 0 where absent.</param>
/// <param name="Rule">The rule that applied, a word for machines: <c>same_key</c>, <c>day_month_swapped</c>, <c>confusable:2</c> …</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FieldEvidence(MatchField Field, Outcome Outcome, double Weight, string Rule);
