using System.Collections.Immutable;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>
/// Compares organisations' names: pairs of words weighted by what kind of word they are, then what makes bodies of one
/// family different: other numbers, words of their own on both sides, wings, legal forms. Symmetric.
/// </summary>
internal static class OrganisationMatcher
{
    /// <summary>How two names agree, 0–1.</summary>
    internal static double Score(OrganisationName a, OrganisationName b)
    {
        var best = 0f;
        for (var i = 0; i < a.Variants.Length; i++)
        {
            for (var j = 0; j < b.Variants.Length; j++)
            {
                if (MayBeCompared(a, i, b, j))
                {
                    best = Math.Max(best, Score(a.Variants[i], b.Variants[j], i + j > 0, null));
                }
            }
        }

        return best;
    }

    /// <summary>The same with the reasons.</summary>
    internal static OrganisationLikeness Compare(OrganisationName a, OrganisationName b)
    {
        OrganisationLikeness? best = null;
        for (var i = 0; i < a.Variants.Length; i++)
        {
            for (var j = 0; j < b.Variants.Length; j++)
            {
                if (!MayBeCompared(a, i, b, j))
                {
                    continue;
                }

                var pairs = new List<OrganisationPair>();
                var (one, other) = (a.Variants[i], b.Variants[j]);
                var score = Score(one, other, i + j > 0, pairs);
                if (best is null || score > best.Score)
                {
                    best = new OrganisationLikeness(
                        score, one, other, [.. pairs.OrderBy(p => p.A)], Unmatched(one, pairs, p => p.MaskA), Unmatched(other, pairs, p => p.MaskB));
                }
            }
        }

        return best!;
    }

    // Where both texts have the long name, these decide; an acronym is then compared with acronyms only.
    private static bool MayBeCompared(OrganisationName a, int i, OrganisationName b, int j) =>
        a.Variants[i].IsAcronym ? b.Variants[j].IsAcronym || b.Variants[j].IsOneWord
        : !b.Variants[j].IsAcronym || a.Variants[i].IsOneWord;

    private static ImmutableArray<int> Unmatched(OrganisationVariant name, List<OrganisationPair> pairs, Func<OrganisationPair, uint> mask)
    {
        var used = pairs.Aggregate(0u, (sum, pair) => sum | mask(pair));
        return [.. Enumerable.Range(0, name.Words.Length).Where(i => (used & (1u << i)) == 0 && name.Words[i].Kind != OrganisationWordKind.Stop)];
    }

    private static float Score(OrganisationVariant a, OrganisationVariant b, bool within, List<OrganisationPair>? reasons)
    {
        // Always the same way round, so that the score is the same both ways to the last bit.
        if (string.CompareOrdinal(a.Canonical, b.Canonical) > 0)
        {
            var score = Score(b, a, within, reasons);
            for (var i = 0; i < reasons?.Count; i++)
            {
                reasons[i] = reasons[i].Reversed;
            }

            return score;
        }

        if (a.Canonical == b.Canonical)
        {
            reasons?.AddRange(Enumerable.Range(0, a.Words.Length).Select(i => new OrganisationPair(i, 1, i, 1, NameRule.Literal, 1)));
            return within ? OrganisationWeights.OtherNameWithin : 1;
        }

        Span<OrganisationPair> room = stackalloc OrganisationPair[OrganisationAlignment.MaxPairs];
        var alignment = new OrganisationAlignment(a, b, room);
        var pairs = room[..alignment.Choose()];
        reasons?.AddRange(pairs);
        var evidence = new OrganisationEvidence(a, b, pairs);
        return evidence.Score() * (within ? OrganisationWeights.OtherNameWithin : 1);
    }
}
