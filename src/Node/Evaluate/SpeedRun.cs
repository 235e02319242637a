namespace Kalkan.Node.Evaluate;

/// <summary>Measures how long questions take, on a part of the queries that is spread evenly over the file.</summary>
internal sealed class SpeedRun(NameSearch search, IReadOnlyList<NameQuery> queries, TimeProvider clock, Action<string, double> progress)
{
    internal const int OneByOne = 2_000;
    internal const int AllAtOnce = 10_000;
    private const int WarmUp = 200;

    /// <summary>Asks a few unmeasured questions, then one at a time, then on all cores.</summary>
    public SpeedFigures Measure(CancellationToken stop)
    {
        foreach (var query in Spread(WarmUp))
        {
            stop.ThrowIfCancellationRequested();
            search.Explain(query.Text);
        }

        var alone = Spread(OneByOne);
        var milliseconds = new double[alone.Count];
        for (var i = 0; i < alone.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            var start = clock.GetTimestamp();
            search.Explain(alone[i].Text);
            milliseconds[i] = clock.GetElapsedTime(start).TotalMilliseconds;
            progress("One query at a time", (i + 1.0) / alone.Count);
        }

        var together = Spread(AllAtOnce);
        var asked = 0;
        var begun = clock.GetTimestamp();
        Parallel.ForEach(together, Cores(stop), query =>
        {
            search.Explain(query.Text);
            progress("All cores at once", (double)Interlocked.Increment(ref asked) / together.Count);
        });
        var seconds = clock.GetElapsedTime(begun).TotalSeconds;
        return new(
            SpeedFigures.Percentile(milliseconds, 0.50),
            SpeedFigures.Percentile(milliseconds, 0.99),
            seconds > 0 ? together.Count / seconds : 0);
    }

    /// <summary>As many threads as cores.</summary>
    internal static ParallelOptions Cores(CancellationToken stop) => new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop };

    private List<NameQuery> Spread(int most)
    {
        var count = Math.Min(most, queries.Count);
        return [.. Enumerable.Range(0, count).Select(i => queries[(int)((long)i * queries.Count / count)])];
    }
}
