using System.Diagnostics;
using Kalkan.Matching.Names;
using Kalkan.Matching.Names.Index;

namespace Kalkan.Node.Evaluate;

/// <summary>Builds the index that answers queries from a file of names, asks it a file of queries, and counts.</summary>
internal sealed class NamesEvaluation(TimeProvider clock, Action<string, double> progress)
{
    private const int Depth = 100;

    /// <summary>Reads, builds, asks, measures.</summary>
    /// <param name="galleryPath">Lines <c>id, name</c>.</param>
    /// <param name="queriesPath">Lines <c>set, query, expected ids</c>.</param>
    /// <param name="kind">Whether persons or organisations bear the names.</param>
    /// <param name="misses">The most misses listed of each set; 0 keeps every name out of the report.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="MalformedLineException">A line of either file cannot be used.</exception>
    public NamesReport Run(string galleryPath, string queriesPath, NameKind kind, int misses, CancellationToken stop)
    {
        var start = clock.GetTimestamp();
        var gallery = NameGallery.Read(galleryPath, kind, misses > 0, done => progress("Reading the gallery", done), stop);
        var reading = clock.GetElapsedTime(start);
        var queries = QueryFile.Read(queriesPath, gallery);
        progress("Building the index", 0);
        start = clock.GetTimestamp();
        var index = NameIndex.Build(gallery.Names);
        var buildSeconds = (reading + clock.GetElapsedTime(start)).TotalSeconds;
        progress("Building the index", 1);
        var search = new NameSearch(gallery, index, kind);
        var rankings = Ask(search, queries, stop);
        var speed = new SpeedRun(search, queries, clock, progress).Measure(stop);
        var targets = Select(queries, rankings, q => q.IsTarget);
        var nonTargets = Select(queries, rankings, q => q.Set.StartsWith(QueryFile.NonTargets, StringComparison.Ordinal));
        var all = targets.SelectMany(t => t.Value).ToList();
        var sets = targets.ToDictionary(t => t.Key, t => SetFigures.Of(t.Value), StringComparer.Ordinal);
        var screening = nonTargets.ToDictionary(t => t.Key, t => ScreeningFigures.Of(t.Value, all), StringComparer.Ordinal);
        return new()
        {
            Records = gallery.Records,
            Names = gallery.Names.Count,
            UnreadableNames = gallery.Unreadable,
            Sets = sets,
            CrossScript = MacroFigures.Of([.. sets.Where(s => s.Value.N >= MacroFigures.FewestQueries && IsOtherScript(queries, s.Key)).Select(s => s.Value)]),
            Screening = screening,
            UnreadableQueries = queries.Count(q => !search.IsReadable(q.Text)),
            ExpectingUnknown = queries.Count(q => q.IsTarget && q.Expected.IsEmpty),
            NotCounted = queries.Count - all.Count - nonTargets.Sum(t => t.Value.Count),
            BuildSeconds = buildSeconds,
            PeakMegabytes = PeakMegabytes(),
            P50 = speed.P50,
            P99 = speed.P99,
            QueriesPerSecond = speed.PerSecond,
            Misses = misses > 0 ? new MissList(gallery, search, kind, screening).Of(queries, rankings, misses) : null,
        };
    }

    private Ranking[] Ask(NameSearch search, IReadOnlyList<NameQuery> queries, CancellationToken stop)
    {
        var rankings = new Ranking[queries.Count];
        var asked = 0;
        Parallel.For(0, queries.Count, SpeedRun.Cores(stop), i =>
        {
            // So deep that a tie across the hundredth place is seen even when all expected records stand before it.
            var (text, expected) = (queries[i].Text, queries[i].Expected);
            rankings[i] = Ranking.Of(search.Find(text, Depth + Math.Max(1, expected.Length)), expected.IsEmpty ? [] : search.Select(text), expected);
            progress("Asking", (double)Interlocked.Increment(ref asked) / queries.Count);
        });
        return rankings;
    }

    private static SortedDictionary<string, List<Ranking>> Select(IReadOnlyList<NameQuery> queries, Ranking[] rankings, Func<NameQuery, bool> which)
    {
        var sets = new SortedDictionary<string, List<Ranking>>(StringComparer.Ordinal);
        for (var i = 0; i < rankings.Length; i++)
        {
            if (which(queries[i]))
            {
                (sets.TryGetValue(queries[i].Set, out var set) ? set : sets[queries[i].Set] = []).Add(rankings[i]);
            }
        }

        return sets;
    }

    private static bool IsOtherScript(IReadOnlyList<NameQuery> queries, string set)
    {
        var texts = queries.Where(q => q.Set == set).Select(q => q.Text).ToList();
        return texts.Count(MacroFigures.IsOtherScript) * 2 > texts.Count;
    }

    // On Linux the kernel's high-water mark (VmHWM), of the whole process since it began.
    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }
}
