using Kalkan.Node.Formats;
using Spectre.Console;

namespace Kalkan.Node.Cli.Imports;

/// <summary>The file that is imported. One in which damage spreads is read through once before anything is sent, so that it changes nothing when it is cut short.</summary>
internal sealed class ImportSource(IRecordFormat format, string path, string? alternateNames, ImportDefaults defaults)
{
    /// <summary>Reads the file from its beginning, with a progress bar on standard error.</summary>
    public async Task ReadAsync(Terminal terminal, string title, Func<IEnumerable<ReadRow>, Task> take)
    {
        using var input = ImportInput.Open(format.Name, path, alternateNames);
        await terminal.Errors.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask(title, maxValue: Math.Max(1, input.Records.Length));
                await Task.Yield();
                await take(format.Read(input, defaults).Select(row =>
                {
                    task.Value = input.Records.Position;
                    return row;
                }));
            });
    }

    /// <summary>Reads the file to its end.</summary>
    /// <exception cref="BadInputException">It cannot be read to its end; the message names line and reason.</exception>
    public Task RequireWholeAsync(Terminal terminal, CancellationToken stop) => format.IsByLine ? Task.CompletedTask : ReadAsync(terminal, "Checking", rows =>
    {
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            if (row.Broken)
            {
                throw new BadInputException($"{path}, line {row.Line}: {row.Reason} Nothing was imported.");
            }
        }

        return Task.CompletedTask;
    });
}
