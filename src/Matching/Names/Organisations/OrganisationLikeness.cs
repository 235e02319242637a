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
    ImmutableArray<int> UnmatchedB);
