using System.Runtime.InteropServices;
using Kalkan.Matching.Names;

namespace Kalkan.Matching.Identity;

/// <summary>What the comparison of two names hands to the weighing of evidence; all that identity knows of names is here.</summary>
/// <param name="Score">0–1, from nothing in common to the same name.</param>
/// <param name="Information">What the agreeing parts tell together: about 1 for each rare part, a fifth for a Muhammad.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameLikeness(double Score, double Information)
{
    /// <summary>Symmetric and independent of the order of parts.</summary>
    internal static NameLikeness Of(FoldedName a, FoldedName b)
    {
        var alignment = NameAlignment.Of(a, b);
        return new(alignment.Score, alignment.Pairs * 0.8);
    }

    /// <summary>The word for how they agree.</summary>
    internal static string Rule(FoldedName a, FoldedName b) => Rules.Of(NameAlignment.Of(a, b).Rule);
}
