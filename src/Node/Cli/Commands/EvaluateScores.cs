using System.CommandLine;
using Kalkan.Node.Cli.Evaluations;
using Kalkan.Node.Evaluate.Biometrics;

namespace Kalkan.Node.Cli.Commands;

/// <summary><c>kalkan evaluate scores</c>: another matcher's scores, counted as our own are.</summary>
internal static class EvaluateScores
{
    private static readonly Option<string> Matrix = new("--matrix") { Description = "Scores of all samples against all: signed 16-bit little-endian, a row for each probe; .gz is read too. Higher is more alike.", Required = true, HelpName = "FILE" };
    private static readonly Option<string> Names = new("--names") { Description = "A line for each row: database_finger_impression.", Required = true, HelpName = "FILE" };

    public static Command Create()
    {
        var command = new ExplainedCommand("scores", "Count the scores that any biometric matcher gave, by the same rules.", BiometricFigures.All) { Matrix, Names };
        command.SetAction((parsed, stop) => Guard.RunAsync(parsed, async terminal =>
        {
            var report = await EvaluateCommand.ShowProgressAsync(terminal, progress => ScoresEvaluation.Run(
                parsed.GetRequiredValue(Matrix), parsed.GetRequiredValue(Names), progress, stop));
            BiometricsView.Draw(terminal, report);
            terminal.Answer(report);
            return ExitCodes.Done;
        }));
        return command;
    }
}
