using System.Runtime.InteropServices;

namespace Kalkan.Matching.Dates;

/// <summary>The best relation found between two sets of birth dates.</summary>
/// <param name="Rule">The relation.</param>
/// <param name="YearsApart">
/// For <see cref="BirthDateRule.Contradicted"/>: years between the nearest dates (0 within one year; 99 where the centuries are
/// unknown). Else 0.
/// </param>
/// <param name="Width">
/// For <see cref="BirthDateRule.WithinTolerance"/> and <see cref="BirthDateRule.WithinRange"/>: how many years of birth would
/// have agreed, 1 or more; the wider, the less it says. Else 0.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BirthDateComparison(BirthDateRule Rule, int YearsApart, int Width = 0)
{
    internal bool IsBetterThan(BirthDateComparison other) =>
        (Rule, YearsApart, Width).CompareTo((other.Rule, other.YearsApart, other.Width)) < 0;
}
