using System.Globalization;
using Kalkan.Bench.Names;
using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Iris;
using Kalkan.Node.Evaluate.Biometrics;

namespace Kalkan.Bench.Fusion;

/// <summary>
/// What the scores of a matcher or a model mean: all comparisons of labelled templates, their likelihood ratios, and the knots of a calibration,
/// as <c>node.yaml</c> takes them.
/// </summary>
internal static class Calibrate
{
    private const double LeastRise = 1;

    /// <summary>One of: minutiae records in directories, a table of vectors, a table of iris codes, or scores of one's own.</summary>
    public static int Run(Arguments arguments)
    {
        var (same, different) = arguments.Optional("--templates") is { } directories ? Fingers(directories.Split(','))
            : arguments.Optional("--scores") is { } scores ? Given(scores, arguments.Optional("--metric") == "hamming" ? -1 : 1)
            : Vectors(arguments.Required("--gallery"), arguments.Required("--labels"), arguments.Number("--dimensions", 512), arguments.Optional("--metric") == "hamming");
        if (same.Count == 0 || different.Count == 0)
        {
            throw new ArgumentException("There must be comparisons of the same person and of different persons.");
        }

        var distance = arguments.Optional("--metric") == "hamming";
        var knots = Knots(IsotonicFit.Of(same, different)).Select(k => distance ? k with { First = -k.Last, Last = -k.First } : k).OrderBy(k => k.Score).ToList();
        Console.WriteLine($"{same.Count:N0} comparisons of one source, {different.Count:N0} of two.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"scores: [{string.Join(", ", knots.Select(k => k.Score.ToString("0.###", CultureInfo.InvariantCulture)))}]"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"weights: [{string.Join(", ", knots.Select(k => k.Weight.ToString("0.#", CultureInfo.InvariantCulture)))}]"));
        return 0;
    }

    private static List<Step> Knots(IReadOnlyList<Step> steps)
    {
        var knots = new List<Step> { steps[0] };
        foreach (var step in steps.Skip(1))
        {
            if (step.Weight >= knots[^1].Weight + LeastRise)
            {
                knots.Add(step);
            }
        }

        return knots;
    }

    private static (List<double> Same, List<double> Different) Fingers(IEnumerable<string> directories)
    {
        var (same, different) = (new List<double>(), new List<double>());
        foreach (var directory in directories)
        {
            var read = TemplateFolder.Read<FingerprintTemplate>(directory, FingerprintModality.TryEnrol, _ => { }, CancellationToken.None);
            var plan = new TrialPlan(read.Names, read.Names);
            foreach (var database in plan.Databases)
            {
                var scores = ComparisonScores.Of(
                    plan, database, (a, b) => FingerprintMatcher.Compare(read.Templates[a], read.Templates[b]), _ => { }, CancellationToken.None);
                same.AddRange(scores.Genuine);
                different.AddRange(scores.Impostor);
            }
        }

        return (same, different);
    }

    private static (List<double> Same, List<double> Different) Vectors(string gallery, string labels, int dimensions, bool isIris)
    {
        var table = VectorFile.Read(gallery, isIris ? ElementType.UInt8 : ElementType.Float32, dimensions);
        var whose = LabelFile.Read(labels, table.Rows.Count);
        return isIris
            ? Pairs(table, whose, row => IrisCode.TryParse(IrisLayout.Iris2048, row, out var code, out _) ? code : null,
                (a, b) => IrisCode.Compare(a, b, IrisModality.Rotations) is { IsComparable: true } d ? -d.Normalised : null)
            : Pairs(table, whose, row => Embedding.TryParse(EmbeddingFormat.Float32, row, out var vector, out _) ? vector : null, (a, b) => a.Cosine(b));
    }

    private static (List<double> Same, List<double> Different) Pairs<T>(
        VectorTable table, IReadOnlyList<string?> whose, Func<byte[], T?> parse, Func<T, T, double?> compare)
        where T : class
    {
        var rows = table.Rows.Select(parse).ToArray();
        var (same, different) = (new List<double>(), new List<double>());
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = i + 1; j < rows.Length; j++)
            {
                if (rows[i] is { } a && rows[j] is { } b && whose[i] is not null && whose[j] is not null && compare(a, b) is { } score)
                {
                    (string.Equals(whose[i], whose[j], StringComparison.Ordinal) ? same : different).Add(score);
                }
            }
        }

        return (same, different);
    }

    // A line a comparison: the score, a tab, 1 for the same person or 0.
    private static (List<double> Same, List<double> Different) Given(string path, int sign)
    {
        var (same, different) = (new List<double>(), new List<double>());
        foreach (var parts in File.ReadLines(path).Select(line => line.Split('\t')))
        {
            (parts[1] == "1" ? same : different).Add(sign * double.Parse(parts[0], CultureInfo.InvariantCulture));
        }

        return (same, different);
    }
}
