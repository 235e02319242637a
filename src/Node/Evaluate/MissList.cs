using Kalkan.Matching.Names;

namespace Kalkan.Node.Evaluate;

/// <summary>Finds, for a developer or an administrator to read, what went wrong: the first misses and the worst false alarms of each set.</summary>
internal sealed class MissList(NameGallery gallery, NameSearch search, NameKind kind, IReadOnlyDictionary<string, ScreeningFigures> screening)
{
    private const int Ten = 10;
    private const int Hundred = 100;
    private const int Shown = 3;

    private readonly ILookup<int, int> _namesOf = Enumerable.Range(0, gallery.Names.Count).ToLookup(i => gallery.Names[i].Record);

    /// <summary>At most <paramref name="most"/> of each set.</summary>
    public IReadOnlyList<Miss> Of(IReadOnlyList<NameQuery> queries, IReadOnlyList<Ranking> rankings, int most) =>
        [.. Enumerable.Range(0, queries.Count).GroupBy(i => queries[i].Set).OrderBy(set => set.Key, StringComparer.Ordinal)
            .SelectMany(set => screening.TryGetValue(set.Key, out var figures)
                ? set.Where(i => rankings[i].Best > figures.ThresholdAtOnePercent).OrderByDescending(i => rankings[i].Best).Take(most)
                : set.Where(i => queries[i].IsTarget && !rankings[i].IsWithin(Ten)).Take(most))
            .Select(i => Describe(queries[i], rankings[i]))];

    private Miss Describe(NameQuery query, Ranking ranking)
    {
        var best = search.Find(query.Text, Shown).Select(hit => new ScoredName(gallery.TextOf(hit.Name), hit.Score)).ToList();
        var expected = FoldedName.TryFold(query.Text, kind, out var folded, out _)
            ? query.Expected.SelectMany(record => _namesOf[record])
                .Select(name => new ScoredName(gallery.TextOf(name), NameMatcher.Score(folded, gallery.Names[name].Name))).MaxBy(name => name.Score)
            : null;
        return new(query.Set, query.Text, expected?.Name, expected?.Score, ranking.IsWithin(Hundred) ? ranking.Rank : null, best);
    }
}
