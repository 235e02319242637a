using System.Runtime.InteropServices;

namespace Kalkan.Matching.Dates;

/// <summary>The best relation found between two sets of birth dates.</summary>
/// <param name="Rule">The relation.</param>
/// <param name="YearsApart">
/// For <see cref="BirthDateRule.Contradicted"/>: years between the nearest dates (0 within one year; 99 where the centuries are
/// unknown). Else 0.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BirthDateComparison(BirthDateRule Rule, int YearsApart)
{
    internal bool IsBetterThan(BirthDateComparison other) => (Rule, YearsApart).CompareTo((other.Rule, other.YearsApart)) < 0;
}
