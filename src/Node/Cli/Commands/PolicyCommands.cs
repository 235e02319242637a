using System.CommandLine;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Configuration;
using Spectre.Console;

namespace Kalkan.Node.Cli.Commands;

/// <summary><c>kalkan policy</c>: which field goes to whom, for which purpose.</summary>
internal static class PolicyCommands
{
    private static readonly Option<string> FileOption = new("--file", "-f")
    {
        Description = "The policy; DIR/policy.yaml where none is named.",
        HelpName = "FILE",
    };

    public static Command Create() => new("policy", "Which field goes to which peer for which purpose.")
    {
        Show(), Check(), Preview(), Apply(),
    };

    private static Command Show() =>
        NodeCall.Create("show", "Print the policy in force.", "admin", [], async (_, node, terminal, stop) =>
        {
            var answer = await node.Policy.GetPolicyAsync(new(), cancellationToken: stop);
            terminal.Line($"[grey]# version {answer.Version}, in force[/]");
            foreach (var line in answer.Yaml.Split('\n'))
            {
                terminal.Raw(line);
            }

            terminal.Answer(answer);
            return ExitCodes.Done;
        });

    private static Command Check() =>
        NodeCall.Create("check", "Find contradictions, unknown words, rules that can never apply; run the policy's own tests.", "admin", [FileOption],
            async (parsed, node, terminal, stop) =>
            {
                var answer = await node.Policy.CheckPolicyAsync(new() { Yaml = await ReadAsync(parsed, stop) }, cancellationToken: stop);
                Draw(terminal, answer.Findings);
                terminal.Answer(answer);
                return answer.Findings.Any(f => f.Severity == Severity.Error) ? ExitCodes.FaultsFound : ExitCodes.Done;
            });

    private static Command Preview()
    {
        var peer = new Option<string>("--peer") { Description = "Who would ask.", Required = true, HelpName = "CC" };
        var purpose = new Option<string>("--purpose") { Description = "Why.", Required = true };
        purpose.AcceptOnlyFromAmong(Words.All<Purpose>());
        var record = new Option<string>("--record") { Description = "Of which record.", Required = true, HelpName = "ID" };
        return NodeCall.Create("preview", "Exactly what a peer would get of one record, and why.", "admin", [peer, purpose, record, FileOption],
            async (parsed, node, terminal, stop) =>
            {
                var answer = await node.Policy.PreviewPolicyAsync(new()
                {
                    Peer = parsed.GetRequiredValue(peer),
                    Purpose = Words.Parse<Purpose>(parsed.GetRequiredValue(purpose)),
                    RecordId = parsed.GetRequiredValue(record),
                    Yaml = parsed.GetValue(FileOption) is null ? "" : await ReadAsync(parsed, stop),
                }, cancellationToken: stop);
                terminal.Line(answer.WithheldBecause.Length == 0
                    ? $"Under rule [bold]{Terminal.Text(answer.Rule)}[/] {Terminal.Text(parsed.GetRequiredValue(peer))} would get:"
                    : $"[yellow]{Terminal.Text(parsed.GetRequiredValue(peer))} would get nothing:[/] {Terminal.Text(answer.WithheldBecause)}");
                var table = new Table().Border(TableBorder.Rounded).AddColumns("Field", "In the record", "Match", "Show", "Confirm", "Why");
                foreach (var field in answer.Fields)
                {
                    table.AddRow(Words.Of(field.Field), Tick(field.Present), Tick(field.Match), Tick(field.Show), Tick(field.Confirm), Terminal.Text(field.Because));
                }

                terminal.Show(table);
                if (answer.Hit?.Disclosed is { } disclosed)
                {
                    terminal.Raw(Google.Protobuf.JsonFormatter.Default.Format(disclosed));
                }

                terminal.Answer(answer);
                return ExitCodes.Done;
            });
    }

    private static Command Apply()
    {
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show the difference." };
        return NodeCall.Create("apply", "Show the difference, ask, and put the policy in force.", "admin", [FileOption, yes, dryRun],
            async (parsed, node, terminal, stop) =>
            {
                var yaml = await ReadAsync(parsed, stop);
                var current = await node.Policy.GetPolicyAsync(new(), cancellationToken: stop);
                var request = new ApplyPolicyRequest { Yaml = yaml, ReplacesVersion = current.Version, DryRun = true };
                var answer = await node.Policy.ApplyPolicyAsync(request, cancellationToken: stop);
                Draw(terminal, answer.Findings);
                foreach (var change in answer.Changes)
                {
                    terminal.Line($"[{(change.StartsWith('+') ? "green" : "red")}]{Terminal.Text(change)}[/]");
                }

                if (answer.Findings.Any(f => f.Severity == Severity.Error))
                {
                    terminal.Answer(answer);
                    return ExitCodes.FaultsFound;
                }

                if (!parsed.GetValue(dryRun) && (parsed.GetValue(yes) || Confirm(terminal)))
                {
                    request.DryRun = false;
                    answer = await node.Policy.ApplyPolicyAsync(request, cancellationToken: stop);
                    terminal.Line($"[green]In force:[/] version {answer.Version}.");
                }

                terminal.Answer(answer);
                return ExitCodes.Done;
            });
    }

    private static bool Confirm(Terminal terminal)
    {
        if (terminal.Json || Console.IsInputRedirected)
        {
            throw new BadInputException("Nobody can be asked here; give --yes to apply, or --dry-run to look.");
        }

        return AnsiConsole.Confirm("Put this in force?", defaultValue: false);
    }

    private static void Draw(Terminal terminal, IEnumerable<Finding> findings)
    {
        var any = false;
        foreach (var finding in findings)
        {
            any = true;
            var colour = finding.Severity == Severity.Error ? "red" : "yellow";
            terminal.Line($"[{colour}]{Words.Of(finding.Severity)}[/] line {finding.Line} [bold]{Terminal.Text(finding.Where)}[/]: {Terminal.Text(finding.Message)}");
        }

        if (!any)
        {
            terminal.Line("[green]No findings.[/]");
        }
    }

    private static async Task<string> ReadAsync(ParseResult parsed, CancellationToken stop)
    {
        var path = parsed.GetValue(FileOption) ?? new NodeDirectory(parsed.GetRequiredValue(CommonOptions.Dir)).Policy;
        return await File.ReadAllTextAsync(path, stop);
    }

    private static string Tick(bool value) => value ? "[green]yes[/]" : "[grey]-[/]";
}
