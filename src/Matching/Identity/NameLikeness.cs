using System.Runtime.InteropServices;
using Kalkan.Matching.Names;

namespace Kalkan.Matching.Identity;

/// <summary>What the comparison of two names hands to the weighing of evidence; all that identity knows of names is here.</summary>
/// <param name="Score">0–1, from nothing in common to the same name.</param>
/// <param name="Information">What the agreeing parts tell together: about 1 for each rare part, a fifth for a Muhammad.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameLikeness(double Score, double Information)
{
    /// <summary>Symmetric.</summary>
    internal static NameLikeness Of(FoldedName a, FoldedName b)
    {
        if (a.Kind == NameKind.Organisation && b.Kind == NameKind.Organisation)
        {
            var comparison = NameMatcher.Compare(a, b);
            return new(comparison.Score, comparison.Information);
        }

        var agreement = NameAlignment.Of(a, b);
        return new(agreement.Score, agreement.Information);
    }

    /// <summary>How they agree; costs an explanation, so it is asked for the pair that counts.</summary>
    internal static NameRule Rule(FoldedName a, FoldedName b) => NameMatcher.Compare(a, b).Rule;

    /// <summary>Whether names that agree by this rule are the same, or only close: part of one, an initial, a slip.</summary>
    internal static Outcome Outcome(NameRule rule) =>
        rule is NameRule.Fuzzy or NameRule.Initial or NameRule.Partial or NameRule.None ? Identity.Outcome.Close : Identity.Outcome.Agreed;
}
