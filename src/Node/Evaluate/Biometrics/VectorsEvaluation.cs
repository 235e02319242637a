using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Iris;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Compares and searches the rows of a table of vectors, each against all others.</summary>
/// <param name="speed">How long to measure.</param>
/// <param name="slots">To how many templates the gallery is filled up for the speed of a search: far more than a processor's caches hold.</param>
/// <param name="progress">Told a step's name and how far it is, 0–1.</param>
internal sealed class VectorsEvaluation(ComparisonSpeed speed, int slots, Action<string, double> progress)
{
    /// <summary>200 MB of 512 floats.</summary>
    public const int ManySlots = 100_000;

    /// <summary>Rows are vectors of a model, compared by cosine; shorter ones than a node takes are filled up with zeros, which no cosine sees.</summary>
    /// <param name="table">The vectors.</param>
    /// <param name="labels">Whose each is; one of nobody known takes no part.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="MalformedFileException">No row can be used.</exception>
    public BiometricsReport RunEmbeddings(VectorTable table, IReadOnlyList<string?> labels, CancellationToken stop)
    {
        var dimensions = Math.Max(table.Columns, Embedding.LeastDimensions);
        bool TryEnrol(ReadOnlySpan<byte> row, out Embedding? embedding, out string? fault)
        {
            var values = new float[dimensions];
            table.Type.ToFloats(row).AsSpan().CopyTo(values);
            return Embedding.TryCreate(values, out embedding, out fault);
        }

        return Run(Enrol(table, labels, (TryEnrol<Embedding>)TryEnrol), new EmbeddingModality(dimensions), stop) with { Unlabelled = labels.Count(label => label is null) };
    }

    /// <summary>Rows are iris codes, each with its mask behind it, compared by Hamming distance over rotations.</summary>
    /// <param name="table">The codes.</param>
    /// <param name="labels">Of whose eye each is; one of nobody known takes no part.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="MalformedFileException">No row can be used, or a row has the length of no code.</exception>
    public BiometricsReport RunIris(VectorTable table, IReadOnlyList<string?> labels, CancellationToken stop)
    {
        var layout = IrisLayout.All.FirstOrDefault(layout => table.Type == ElementType.UInt8 && table.Columns == 2 * layout.CodeBytes) ?? throw new MalformedFileException(
            table.Path, 0, $"A row is a code and its mask, as bytes ('|u1'): {string.Join(" or ", IrisLayout.All.Select(l => $"{2 * l.CodeBytes} ({l.Name})"))}.");
        bool TryEnrol(ReadOnlySpan<byte> row, out IrisCode? code, out string? fault) => IrisCode.TryParse(layout, row, out code, out fault);
        return Run(Enrol(table, labels, (TryEnrol<IrisCode>)TryEnrol), new IrisModality(layout), stop) with { Unlabelled = labels.Count(label => label is null) };
    }

    private BiometricsReport Run<T>(Enrolment<T> rows, IModality<T> modality, CancellationToken stop) =>
        new TemplatesEvaluation<T>(modality, speed, slots, progress).Run(new(rows.Names, rows.Names, leaveOneOut: true), rows, rows, stop);

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
