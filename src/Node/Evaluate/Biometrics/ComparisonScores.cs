namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>The scores of one database's comparisons, by kind.</summary>
/// <param name="Genuine">Of two samples of one source.</param>
/// <param name="Impostor">Of samples of two sources.</param>
/// <param name="FirstImpostor">Those of them between first impressions.</param>
internal sealed record ComparisonScores(IReadOnlyList<double> Genuine, IReadOnlyList<double> Impostor, IReadOnlyList<double> FirstImpostor)
{
    /// <summary>Makes a database's comparisons, on all cores.</summary>
    public static ComparisonScores Of(TrialPlan plan, string database, Func<int, int, double> compare, Action<double> progress, CancellationToken stop)
    {
        var probes = plan.ProbesOf(database);
        var rows = new ComparisonScores[probes.Count];
        var done = 0;
        Parallel.For(0, probes.Count, SpeedRun.Cores(stop), i =>
        {
            rows[i] = Row(plan, probes[i], compare);
            progress((double)Interlocked.Increment(ref done) / probes.Count);
        });
        return new([.. rows.SelectMany(r => r.Genuine)], [.. rows.SelectMany(r => r.Impostor)], [.. rows.SelectMany(r => r.FirstImpostor)]);
    }

    private static ComparisonScores Row(TrialPlan plan, int probe, Func<int, int, double> compare)
    {
        var (genuine, impostor, first) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var trial in plan.TrialsOf(probe))
        {
            var score = compare(probe, trial.Reference);
            (trial.IsGenuine ? genuine : impostor).Add(score);
            if (!trial.IsGenuine && trial.IsBetweenFirsts)
            {
                first.Add(score);
            }
        }

        return new(genuine, impostor, first);
    }
}
