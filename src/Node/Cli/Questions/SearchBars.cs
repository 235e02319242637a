using Kalkan.Federation.Contracts;
using Spectre.Console;

namespace Kalkan.Node.Cli.Questions;

/// <summary>The progress of a long search on standard error, a bar for each country that tells of it.</summary>
internal static class SearchBars
{
    /// <summary>Shows bars for as long as the question takes.</summary>
    public static Task<QuestionReport> ShowAsync(Terminal terminal, Func<Action<SearchProgress>, Task<QuestionReport>> ask) =>
        terminal.Errors.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(progress =>
            {
                var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
                return ask(part =>
                {
                    if (!bars.TryGetValue(part.Country, out var bar))
                    {
                        bars[part.Country] = bar = progress.AddTask(Terminal.Text(part.Country), maxValue: 1);
                    }

                    bar.Value = Math.Max(bar.Value, part.Fraction);
                });
            });
}
