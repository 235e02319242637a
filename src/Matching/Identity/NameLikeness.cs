using System.Runtime.InteropServices;
using Kalkan.Matching.Names;

namespace Kalkan.Matching.Identity;

/// <summary>What the comparison of two names hands to the weighing of evidence; all that identity knows of names is here.</summary>
/// <param name="Score">0–1, from nothing in common to the same name.</param>
/// <param name="Information">
/// How rare the agreeing parts are together: nats, the negative logarithm of the share of people who bear them all.
/// </param>
/// <param name="Rule">The word for how they agree.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameLikeness(double Score, double Information, string Rule)
{
    /// <summary>Symmetric and independent of the order of parts.</summary>
    internal static NameLikeness Of(FoldedName a, FoldedName b)
    {
        var alignment = NameAlignment.Of(a, b);
        return new(alignment.Score, alignment.Pairs * NatsOfAPart, Rules.Of(alignment.Rule));
    }

    private const double NatsOfAPart = 5;
}
