using System.CommandLine;
using Kalkan.Node.Cli.Evaluations;
using Kalkan.Node.Evaluate.Biometrics;

namespace Kalkan.Node.Cli.Commands;

/// <summary><c>kalkan evaluate fingerprints</c>: minutiae templates compared and searched as a node does.</summary>
internal static class EvaluateFingerprints
{
    private static readonly Option<string> Templates = new("--templates") { Description = "A directory of minutiae records, named database_finger_impression.ext: fvc2002_DB1_B_101_1.iso.", Required = true, HelpName = "DIR" };
    private static readonly Option<string> Gallery = new("--gallery-templates") { Description = "The same samples by another extractor, under the same names: they are searched, --templates asks.", HelpName = "DIR" };

    public static Command Create()
    {
        var command = new ExplainedCommand("fingerprints", "Compare and search minutiae templates of known fingers, and count errors and speed.", BiometricFigures.All) { Templates, Gallery };
        command.SetAction((parsed, stop) => Guard.RunAsync(parsed, async terminal =>
        {
            var report = await EvaluateCommand.ShowProgressAsync(terminal, progress => new FingerprintsEvaluation(new(TimeProvider.System, ComparisonSpeed.Enough), FingerprintsEvaluation.ManySlots, progress).Run(
                parsed.GetRequiredValue(Templates), parsed.GetValue(Gallery), stop));
            BiometricsView.Draw(terminal, report);
            terminal.Answer(report);
            return ExitCodes.Done;
        }));
        return command;
    }
}
