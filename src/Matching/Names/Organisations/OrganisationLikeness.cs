using System.Collections.Immutable;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>How two organisations' names agree, and why.</summary>
/// <param name="Score">0 (nothing in common) to 1 (the same words).</param>
/// <param name="A">The variant of the first name that agreed best; places in pairs are places in its words.</param>
/// <param name="B">The variant of the second name.</param>
/// <param name="Pairs">Words that stand for each other, in the order of the first name.</param>
/// <param name="UnmatchedA">Places of the first name's words without counterpart; small words left out.</param>
/// <param name="UnmatchedB">Places of the second name's words without counterpart.</param>
internal sealed record OrganisationLikeness(
    double Score,
    OrganisationVariant A,
    OrganisationVariant B,
    ImmutableArray<OrganisationPair> Pairs,
    ImmutableArray<int> UnmatchedA,
    ImmutableArray<int> UnmatchedB)
{
    /// <summary>The same in words, for a screen.</summary>
    internal NameComparison ToComparison() => new(
        Score,
        Pairs.Sum(p => p.Score * (OrganisationAlignment.WeightOf(A, p.A, p.CountA) + OrganisationAlignment.WeightOf(B, p.B, p.CountB)) / 2),
        [.. Pairs.Select(p => new TokenPair(Text(A, p.A, p.CountA), Text(B, p.B, p.CountB), p.Rule, p.Score))],
        [.. UnmatchedB.Select(i => B.Words[i].Text)],
        [.. UnmatchedA.Select(i => A.Words[i].Text)]);

    private static string Text(OrganisationVariant name, int at, int count) => string.Join(' ', name.Words.Skip(at).Take(count).Select(w => w.Text));
}
