using System.CommandLine;
using System.Globalization;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Spectre.Console;

namespace Kalkan.Node.Cli.Commands;

/// <summary><c>kalkan audit</c>: who asked what and why.</summary>
internal static class AuditCommands
{
    public static Command Create() => new("audit", "Who asked what and why, and what went out.") { Verify(), Show() };

    private static Command Verify() =>
        NodeCall.Create("verify", "Read the whole log and report gaps and altered entries.", "auditor", [], async (_, node, terminal, stop) =>
        {
            var answer = await node.Audit.VerifyLogAsync(new(), cancellationToken: stop);
            terminal.Line(answer.Faults.Count == 0
                ? $"[green]Whole:[/] {answer.Entries} entries without a gap."
                : $"[red]{answer.Faults.Count} faults[/] in {answer.Entries} entries:");
            foreach (var fault in answer.Faults)
            {
                terminal.Line($"  {Terminal.Text(fault)}");
            }

            terminal.Answer(answer);
            return answer.Faults.Count == 0 ? ExitCodes.Done : ExitCodes.FaultsFound;
        });

    private static Command Show()
    {
        var request = new Option<string>("--request") { Description = "Only this request id.", HelpName = "ID" };
        var country = new Option<string>("--country") { Description = "Only with this peer.", HelpName = "CC" };
        var most = new Option<uint>("--most") { Description = "The newest so many.", DefaultValueFactory = _ => 100 };
        return NodeCall.Create("show", "Print entries of the log.", "auditor", [request, country, most], async (parsed, node, terminal, stop) =>
        {
            using var call = node.Audit.ListEntries(new()
            {
                RequestId = parsed.GetValue(request) ?? "",
                Country = parsed.GetValue(country) ?? "",
                Most = parsed.GetValue(most),
            }, cancellationToken: stop);
            var all = new ListEntriesResponse();
            await foreach (var page in call.ResponseStream.ReadAllAsync(stop))
            {
                all.Entries.Add(page.Entries);
            }

            terminal.Show(Draw(all));
            terminal.Answer(all);
            return ExitCodes.Done;
        });
    }

    private static Table Draw(ListEntriesResponse page)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("#", "When (UTC)", "What", "Peer", "Purpose", "Case", "Officer", "Asked with", "Went out");
        foreach (var entry in page.Entries)
        {
            table.AddRow(
                entry.Sequence.ToString(CultureInfo.InvariantCulture),
                entry.At.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                Words.Of(entry.Kind),
                Terminal.Text(entry.Country),
                Words.Of(entry.Context?.Purpose ?? Purpose.Unspecified),
                Terminal.Text(entry.Context?.CaseReference ?? ""),
                Terminal.Text(entry.Context?.Officer ?? entry.Staff),
                Terminal.Text(string.Join(" ", entry.Asked.Select(Words.Of))),
                entry.RefusedBecause.Length > 0
                    ? $"[red]{Terminal.Text(entry.RefusedBecause)}[/]"
                    : Terminal.Text(string.Join("; ", entry.Disclosed.Select(d => string.Join(" ", d.Fields.Select(Words.Of))))));
        }

        return table;
    }
}
