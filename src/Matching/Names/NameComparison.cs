using System.Collections.Immutable;

namespace Kalkan.Matching.Names;

/// <summary>How two names agree, part by part.</summary>
/// <param name="Score">0 (nothing in common) to 1 (the same parts).</param>
/// <param name="Rule">The weakest rule that was needed.</param>
/// <param name="Pairs">The parts that stand for each other.</param>
/// <param name="MissingInA">Parts of the second name without counterpart in the first.</param>
/// <param name="MissingInB">Parts of the first name without counterpart in the second.</param>
public sealed record NameComparison(
    double Score, NameRule Rule, ImmutableArray<TokenPair> Pairs, ImmutableArray<string> MissingInA, ImmutableArray<string> MissingInB);
