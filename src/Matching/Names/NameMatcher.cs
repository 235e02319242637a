using System.Collections.Immutable;
using Kalkan.Matching.Names.Organisations;

namespace Kalkan.Matching.Names;

/// <summary>Compares two names, in whatever script each is written.</summary>
public static class NameMatcher
{
    /// <summary>From this score on two names are taken for one, where nothing but names is known.</summary>
    public const double DefaultThreshold = 0.645;

    /// <summary>How well two names agree: 0 (nothing in common) to 1 (every part has its like). Symmetric.</summary>
    public static double Score(FoldedName a, FoldedName b) =>
        a.Organisation is { } x && b.Organisation is { } y ? OrganisationMatcher.Score(x, y) : NameAlignment.Of(a, b).Score;

    /// <summary>The same, with which part met which and by which rule.</summary>
    public static NameComparison Compare(FoldedName a, FoldedName b)
    {
        if (a.Organisation is { } x && b.Organisation is { } y)
        {
            return OrganisationMatcher.Compare(x, y).ToComparison();
        }

        var matches = new List<TokenMatch>();
        var agreement = NameAlignment.Of(a, b, matches);
        return new(
            agreement.Score,
            agreement.Information,
            [.. matches.OrderBy(m => m.A).Select(m => new TokenPair(Text(a, m.A, m.CountA), Text(b, m.B, m.CountB), m.Likeness.Rule, m.Likeness.Value))],
            Missing(b, [.. matches.SelectMany(m => Enumerable.Range(m.B, m.CountB))]),
            Missing(a, [.. matches.SelectMany(m => Enumerable.Range(m.A, m.CountA))]));
    }

    private static string Text(FoldedName name, int first, int count) => string.Join(' ', name.Tokens.Skip(first).Take(count).Select(t => t.Word.Text));

    private static ImmutableArray<string> Missing(FoldedName name, HashSet<int> paired) =>
        [.. Enumerable.Range(0, name.Tokens.Length).Where(i => !paired.Contains(i)).Select(i => name.Tokens[i].Word.Text)];
}
