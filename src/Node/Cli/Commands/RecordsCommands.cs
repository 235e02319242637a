using System.CommandLine;
using System.Globalization;
using Grpc.Core;
using Kalkan.Node.Cli.Imports;
using Kalkan.Node.Formats;
using Spectre.Console;

namespace Kalkan.Node.Cli.Commands;

/// <summary><c>kalkan records</c>: this member's own records.</summary>
internal static class RecordsCommands
{
    private static readonly Argument<string> Id = new("ID") { Description = "The record's id." };

    public static Command Create() => new("records", "This member's own records.")
    {
        ImportCommand.Create(), Export(), List(), Show(), Remove(),
    };

    private static Command Export()
    {
        var output = new Option<string>("--output", "-o") { Description = "File to write.", Required = true, HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "kalkan, csv or ansi-nist.", DefaultValueFactory = _ => "kalkan" };
        var one = new Option<string>("--id") { Description = "Only this record; ansi-nist writes one person a file and needs it.", HelpName = "ID" };
        format.AcceptOnlyFromAmong([.. RecordFormats.ExportNames]);
        return NodeCall.Create("export", "Write records to a file.", "analyst", [output, format, one], async (parsed, node, terminal, stop) =>
        {
            var path = parsed.GetRequiredValue(output);
            var exporter = (IExportFormat)RecordFormats.Get(parsed.GetRequiredValue(format));
            if (parsed.GetValue(one) is { } id)
            {
                return await ExportOneAsync(exporter, path, (await node.Records.GetRecordAsync(new() { Id = id }, cancellationToken: stop)).Record, terminal);
            }

            if (exporter.OneRecordAFile)
            {
                throw new BadInputException($"{exporter.Name} holds one record a file; give --id.");
            }

            var count = 0L;
            await ExportFile.WriteAsync(path, async file =>
            {
                using var writer = exporter.Write(file);
                using var call = node.Records.ExportRecords(new(), cancellationToken: stop);
                await foreach (var page in call.ResponseStream.ReadAllAsync(stop))
                {
                    foreach (var record in page.Records)
                    {
                        writer.Write(record);
                        count++;
                    }
                }
            });
            terminal.Line($"[green]{count}[/] records written to {Terminal.Text(path)}.");
            terminal.Answer(new { Records = count, File = path });
            return ExitCodes.Done;
        });
    }

    private static async Task<int> ExportOneAsync(IExportFormat exporter, string path, Federation.Contracts.Record record, Terminal terminal)
    {
        if (exporter.OneRecordAFile && record.Person is null)
        {
            throw new BadInputException($"{exporter.Name} holds a person; {record.Id} is none.");
        }

        IReadOnlyList<string> leftOut = [];
        await ExportFile.WriteAsync(path, file =>
        {
            using var writer = exporter.Write(file);
            writer.Write(record);
            leftOut = writer.LeftOut;
            return Task.CompletedTask;
        });
        terminal.Line($"[green]1[/] record written to {Terminal.Text(path)}.");
        foreach (var reason in leftOut)
        {
            terminal.Line($"  [yellow]left out:[/] {Terminal.Text(reason)}");
        }

        terminal.Answer(new { Records = 1, File = path, LeftOut = leftOut });
        return ExitCodes.Done;
    }

    private static Command List()
    {
        var after = new Option<string>("--after") { Description = "Begin after this id.", HelpName = "ID" };
        var size = new Option<uint>("--size") { Description = "At most so many, up to 500.", DefaultValueFactory = _ => 50 };
        return NodeCall.Create("list", "List records by id.", "analyst", [after, size], async (parsed, node, terminal, stop) =>
        {
            var answer = await node.Records.ListRecordsAsync(
                new() { AfterId = parsed.GetValue(after) ?? "", PageSize = parsed.GetValue(size) }, cancellationToken: stop);
            var table = new Table().Border(TableBorder.Rounded).AddColumns("Id", "Kind", "Title", "Categories", "Review on", "Matches");
            foreach (var record in answer.Records)
            {
                table.AddRow(
                    Terminal.Text(record.Id),
                    Words.Of(record.Kind),
                    Terminal.Text(record.Title),
                    Terminal.Text(string.Join(", ", record.Categories.Select(Words.Of))),
                    Questions.ShownFields.Day(record.ReviewOn),
                    record.DormantBecause.Length == 0 ? record.Test ? "[blue]test questions[/]" : "[green]yes[/]" : $"[yellow]{Terminal.Text(record.DormantBecause)}[/]");
            }

            terminal.Show(table);
            terminal.Line($"{answer.Records.Count} of {answer.Total}." + (answer.Records.Count > 0 ? $" Next page: --after {Terminal.Text(answer.Records[^1].Id)}" : ""));
            terminal.Answer(answer);
            return ExitCodes.Done;
        });
    }

    private static Command Show() =>
        NodeCall.Create("show", "Print one record.", "analyst", [Id], async (parsed, node, terminal, stop) =>
        {
            var answer = await node.Records.GetRecordAsync(new() { Id = parsed.GetRequiredValue(Id) }, cancellationToken: stop);
            terminal.Raw(Google.Protobuf.JsonFormatter.Default.Format(answer.Record));
            terminal.Answer(answer);
            return ExitCodes.Done;
        });

    private static Command Remove()
    {
        var yes = new Option<bool>("--yes") { Description = "Do not ask.", Required = true };
        return NodeCall.Create("remove", "Erase a record and its key, for good.", "analyst", [Id, yes], async (parsed, node, terminal, stop) =>
        {
            if (!parsed.GetValue(yes))
            {
                throw new BadInputException("Removal is for good; give --yes.");
            }

            await node.Records.RemoveRecordAsync(new() { Id = parsed.GetRequiredValue(Id) }, cancellationToken: stop);
            terminal.Line("[green]Removed.[/] No backup of the database can bring it back.");
            terminal.Answer(new { Removed = parsed.GetRequiredValue(Id), At = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) });
            return ExitCodes.Done;
        });
    }
}
