namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Compares templates of one modality as a plan says, searches them, and measures.</summary>
/// <param name="modality">What compares them.</param>
/// <param name="speed">How long to measure.</param>
/// <param name="slots">To how many templates a gallery is filled up for the speed of a search.</param>
/// <param name="progress">Told a step's name and how far it is, 0–1.</param>
internal sealed class TemplatesEvaluation<T>(IModality<T> modality, ComparisonSpeed speed, int slots, Action<string, double> progress)
{
    private const int SpeedPairs = 4096;

    /// <summary>Compares, searches, measures.</summary>
    public BiometricsReport Run(TrialPlan plan, Enrolment<T> probes, Enrolment<T> references, CancellationToken stop)
    {
        double Compare(int probe, int reference) => modality.Compare(probes.Templates[probe], references.Templates[reference]);
        var scores = plan.Databases.ToDictionary(
            database => database,
            database => ComparisonScores.Of(plan, database, Compare, done => progress($"Comparing within {database}", done), stop),
            StringComparer.Ordinal);
        var searches = new GallerySearches<T>(modality, plan, probes, references);
        var found = searches.Run(done => progress("Searching", done), stop);
        var identification = IdentificationFigures.Of(plan.Gallery.Count, found);
        if (found.Length > 0 && modality.IsSearchedInStages)
        {
            identification = identification with { Rank1Exhaustive = IdentificationFigures.FirstRank(searches.RunExhaustively(done => progress("Searching in full", done), stop)) };
        }

        progress("Measuring speed on one core", 0);
        var sink = 0.0;
        double? PerSecond(bool genuine) => speed.PerSecond(
            Spread(plan, genuine),
            pair =>
            {
                sink += Compare(pair.Probe, pair.Reference);
                return 1;
            },
            stop);
        var report = BiometricsReport.Of(scores, identification, Merge(probes.Failures, references.Failures)) with
        {
            GenuinePerSecond = PerSecond(genuine: true),
            ImpostorPerSecond = PerSecond(genuine: false),
            SearchPerSecond = searches.Speed(speed, slots, stop),
            TemplateBytes = references.Templates.Average(template => (double)modality.BytesOf(template)),
        };
        progress("Measuring speed on one core", double.IsNaN(sink) ? 0 : 1);
        return report;
    }

    // Every so many-th of the comparisons, over all databases.
    private static List<(int Probe, int Reference)> Spread(TrialPlan plan, bool genuine)
    {
        IEnumerable<(int Probe, int Reference)> All() => plan.Databases.SelectMany(plan.ProbesOf)
            .SelectMany(probe => plan.TrialsOf(probe).Where(trial => trial.IsGenuine == genuine).Select(trial => (probe, trial.Reference)));
        var every = Math.Max(1, All().LongCount() / SpeedPairs);
        return [.. All().Where((_, i) => i % every == 0)];
    }

    private static SortedDictionary<string, string> Merge(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, reason) in one.Concat(other))
        {
            all[name] = reason;
        }

        return all;
    }
}
