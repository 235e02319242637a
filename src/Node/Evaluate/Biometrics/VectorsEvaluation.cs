namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Compares and searches the rows of a table of vectors, each against all others.</summary>
internal sealed class VectorsEvaluation(ComparisonSpeed speed, int slots, Action<string, double> progress)
{
    /// <summary>Reads, compares, searches, measures.</summary>
    /// <param name="table">The vectors.</param>
    /// <param name="labels">Whose each is; one of nobody known takes no part.</param>
    /// <param name="modality">What compares them.</param>
    /// <param name="enrol">Prepares a row.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="MalformedFileException">No row can be used.</exception>
    public BiometricsReport Run<T>(VectorTable table, IReadOnlyList<string?> labels, IModality<T> modality, TryEnrol<T> enrol, CancellationToken stop)
    {
        var rows = Enrol(table, labels, enrol);
        var plan = new TrialPlan(rows.Names, rows.Names, leaveOneOut: true);
        return new TemplatesEvaluation<T>(modality, speed, slots, progress).Run(plan, rows, rows, stop) with { Unlabelled = labels.Count(label => label is null) };
    }

    private static Enrolment<T> Enrol<T>(VectorTable table, IReadOnlyList<string?> labels, TryEnrol<T> enrol)
    {
        var (names, templates, failures) = (new List<SampleName>(), new List<T>(), new Dictionary<string, string>(StringComparer.Ordinal));
        var impressions = new Dictionary<string, int>(StringComparer.Ordinal);
        var database = Path.GetFileNameWithoutExtension(table.Path);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (labels[i] is not { } label)
            {
                continue;
            }

            if (enrol(table.Rows[i], out var template, out var fault))
            {
                var impression = impressions[label] = impressions.GetValueOrDefault(label) + 1;
                names.Add(new($"row {i + 1}", database, label, impression));
                templates.Add(template!);
            }
            else
            {
                failures.Add($"row {i + 1}", $"from byte {table.Offset + ((long)i * table.Rows[i].Length)}: {fault}");
            }
        }

        return names.Count > 0 ? new(names, templates, failures) : throw new MalformedFileException(
            table.Path, table.Offset, failures.Count > 0 ? $"No row can be used; {failures.First().Key}, {failures.First().Value}." : "No row has a label.");
    }
}
