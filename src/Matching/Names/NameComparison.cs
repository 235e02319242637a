using System.Collections.Immutable;

namespace Kalkan.Matching.Names;

/// <summary>How two names agree, part by part.</summary>
/// <param name="Score">0 (nothing in common) to 1 (the same parts).</param>
/// <param name="Information">What the agreeing parts tell together: about 1 for each rare part, a fifth for a Muhammad.</param>
/// <param name="Pairs">The parts that stand for each other, in the order of the first name.</param>
/// <param name="MissingInA">Parts of the second name without counterpart in the first.</param>
/// <param name="MissingInB">Parts of the first name without counterpart in the second.</param>
public sealed record NameComparison(
    double Score, double Information, ImmutableArray<TokenPair> Pairs, ImmutableArray<string> MissingInA, ImmutableArray<string> MissingInB)
{
    /// <summary>The weakest rule that a pair needed; <see cref="NameRule.None"/> where no part agrees.</summary>
    public NameRule Rule => Pairs.IsEmpty ? NameRule.None : !MissingInA.IsEmpty || !MissingInB.IsEmpty ? NameRule.Partial : Pairs.Max(p => p.Rule);
}
