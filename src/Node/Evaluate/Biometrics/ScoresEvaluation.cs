namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Counts a matrix of scores that some matcher made.</summary>
internal static class ScoresEvaluation
{
    /// <summary>Reads and counts. The earlier of two samples is the probe, so of an asymmetric matcher one order is counted.</summary>
    /// <param name="matrixPath">See <see cref="ScoreMatrix"/>.</param>
    /// <param name="namesPath">A sample's name a line, in the order of the matrix.</param>
    /// <param name="progress">Told a step's name and how far it is, 0–1.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="MalformedLineException">A name cannot be used.</exception>
    /// <exception cref="MalformedFileException">The matrix has another size.</exception>
    public static BiometricsReport Run(string matrixPath, string namesPath, Action<string, double> progress, CancellationToken stop)
    {
        var names = ReadNames(namesPath);
        var matrix = ScoreMatrix.Read(matrixPath, names.Count);
        var plan = new TrialPlan(names, names);
        var scores = plan.Databases.ToDictionary(
            database => database,
            database => ComparisonScores.Of(plan, database, (probe, reference) => matrix[probe, reference], done => progress($"Counting {database}", done), stop),
            StringComparer.Ordinal);
        var gallery = plan.Gallery;
        var searches = plan.Searches.Select(probe => Search(plan, gallery, probe, matrix)).ToList();
        return BiometricsReport.Of(scores, IdentificationFigures.Of(gallery.Count, searches), new Dictionary<string, string>(StringComparer.Ordinal));
    }

    private static SearchOutcome Search(TrialPlan plan, IReadOnlyList<int> gallery, int probe, ScoreMatrix matrix)
    {
        var (mate, other) = (double.NegativeInfinity, double.NegativeInfinity);
        foreach (var reference in gallery)
        {
            var score = matrix[probe, reference];
            (mate, other) = plan.IsMate(probe, reference) ? (Math.Max(mate, score), other) : (mate, Math.Max(other, score));
        }

        return new(mate, other, other);
    }

    private static List<SampleName> ReadNames(string path)
    {
        var file = new TsvFile(path, "database_finger_impression", fewest: 1);
        var names = new List<SampleName>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in file.Read())
        {
            if (!SampleName.TryParse(line.Fields[0], out var name) || !known.Add(name.Text) || names.Count == ScoreMatrix.MaxSamples)
            {
                throw file.Fault(line.Number, $"Each line is another name of the form database_finger_impression; {ScoreMatrix.MaxSamples:N0} at most.");
            }

            names.Add(name);
        }

        return names;
    }
}
