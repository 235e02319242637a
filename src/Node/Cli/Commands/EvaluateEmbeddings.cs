using System.CommandLine;
using Kalkan.Node.Cli.Evaluations;
using Kalkan.Node.Evaluate.Biometrics;

namespace Kalkan.Node.Cli.Commands;

/// <summary><c>kalkan evaluate embeddings</c>: vectors of faces and voices, and iris codes, compared and searched as a node does.</summary>
internal static class EvaluateEmbeddings
{
    private const string Cosine = "cosine";
    private const string Hamming = "hamming";

    private static readonly Option<string> Gallery = new("--gallery") { Description = "The vectors: a NumPy file of two dimensions (<f2, <f4, <f8; |u1 for iris codes), or bare little-endian numbers with --dimensions.", Required = true, HelpName = "FILE" };
    private static readonly Option<string> Labels = new("--labels") { Description = "A line for each row: the same text for the same person or eye, empty where nobody knows.", Required = true, HelpName = "FILE" };
    private static readonly Option<string> Metric = new("--metric") { Description = "cosine: vectors of a model. hamming: a row is an iris code and its mask, as bytes.", DefaultValueFactory = _ => Cosine };
    private static readonly Option<int?> Dimensions = new("--dimensions") { Description = "How many float32 (cosine) or bytes (hamming) a row has, where the file is bare numbers.", HelpName = "N" };

    public static Command Create()
    {
        Metric.AcceptOnlyFromAmong(Cosine, Hamming);
        var command = new ExplainedCommand("embeddings", "Compare and search vectors or iris codes of known people, each against all others, and count errors and speed.", BiometricFigures.All)
        {
            Gallery, Labels, Metric, Dimensions,
        };
        command.SetAction((parsed, stop) => Guard.RunAsync(parsed, async terminal =>
        {
            var dimensions = parsed.GetValue(Dimensions) is { } given
                ? given is > 0 and <= VectorFile.MaxRowBytes ? given : throw new BadInputException($"--dimensions: from 1 to {VectorFile.MaxRowBytes}.")
                : (int?)null;
            var isIris = parsed.GetValue(Metric) == Hamming;
            var report = await EvaluateCommand.ShowProgressAsync(terminal, progress =>
            {
                var table = VectorFile.Read(parsed.GetRequiredValue(Gallery), isIris ? ElementType.UInt8 : ElementType.Float32, dimensions);
                var labels = LabelFile.Read(parsed.GetRequiredValue(Labels), table.Rows.Count);
                var evaluation = new VectorsEvaluation(new(TimeProvider.System, ComparisonSpeed.Enough), VectorsEvaluation.ManySlots, progress);
                return isIris ? evaluation.RunIris(table, labels, stop) : evaluation.RunEmbeddings(table, labels, stop);
            });
            BiometricsView.Draw(terminal, report);
            terminal.Answer(report);
            return ExitCodes.Done;
        }));
        return command;
    }
}
