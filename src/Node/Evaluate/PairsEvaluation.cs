using Kalkan.Matching.Names;

namespace Kalkan.Node.Evaluate;

/// <summary>Scores labelled pairs with the matcher that answers queries, and counts.</summary>
internal static class PairsEvaluation
{
    /// <summary>Reads and scores.</summary>
    /// <param name="path">Lines <c>schema, name, name, 0 or 1</c>.</param>
    /// <param name="misses">The most misses listed of each schema; 0 keeps every name out of the report.</param>
    /// <param name="progress">Told which part is done, 0–1.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="MalformedLineException">A line of the file cannot be used.</exception>
    public static PairsReport Run(string path, int misses, Action<double> progress, CancellationToken stop)
    {
        var pairs = PairFile.Read(path);
        var scores = new double?[pairs.Count];
        var done = 0;
        Parallel.For(0, pairs.Count, SpeedRun.Cores(stop), i =>
        {
            scores[i] = Score(pairs[i]);
            progress((double)Interlocked.Increment(ref done) / pairs.Count);
        });
        var scored = pairs.Select((pair, i) => (Pair: pair, Score: scores[i] ?? 0)).ToList();
        var schemas = new Dictionary<string, SchemaFigures>(StringComparer.Ordinal) { [PairsReport.All] = Count(scored) };
        foreach (var schema in scored.GroupBy(s => s.Pair.Schema).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            schemas.Add(schema.Key, Count(schema));
        }

        return new()
        {
            Schemas = schemas,
            Threshold = NameMatcher.DefaultThreshold,
            Unreadable = scores.Count(score => score is null),
            Misses = misses == 0 ? null :
            [
                .. scored.Where(s => s.Pair.Same != s.Score >= NameMatcher.DefaultThreshold)
                    .GroupBy(s => s.Pair.Schema).OrderBy(s => s.Key, StringComparer.Ordinal).SelectMany(s => s.Take(misses))
                    .Select(s => new MissedPair(s.Pair.Schema, s.Pair.A, s.Pair.B, s.Pair.Same, s.Score)),
            ],
        };
    }

    /// <summary>Persons are compared as persons; whatever else bears a name as an organisation.</summary>
    internal static NameKind KindOf(string schema) => schema == "Person" ? NameKind.Person : NameKind.Organisation;

    private static double? Score(LabelledPair pair) =>
        FoldedName.TryFold(pair.A, KindOf(pair.Schema), out var a, out _) && FoldedName.TryFold(pair.B, KindOf(pair.Schema), out var b, out _)
            ? NameMatcher.Score(a, b)
            : null;

    private static SchemaFigures Count(IEnumerable<(LabelledPair Pair, double Score)> scored) =>
        SchemaFigures.Of([.. scored.Select(s => new ScoredPair(s.Score, s.Pair.Same))]);
}
