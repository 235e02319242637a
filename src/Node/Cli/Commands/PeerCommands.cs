using System.CommandLine;
using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Spectre.Console;

namespace Kalkan.Node.Cli.Commands;

/// <summary><c>kalkan peer</c>: whom this node knows.</summary>
internal static class PeerCommands
{
    private static readonly Argument<string> Country = new("COUNTRY") { Description = "Two letters, for example KZ." };

    public static Command Create() => new("peer", "Whom this node knows and trusts.")
    {
        Export(), Add(), List(), Remove(), Doctor(), Rotate(), Crl(),
    };

    private static Command Export()
    {
        var output = new Option<string>("--output", "-o") { Description = "File to write.", Required = true, HelpName = "FILE" };
        return NodeCall.Create("export", "Write this node's own signed peer file.", "admin", [output], async (parsed, node, terminal, stop) =>
        {
            var answer = await node.Peers.ExportPeerFileAsync(new(), cancellationToken: stop);
            await File.WriteAllBytesAsync(parsed.GetRequiredValue(output), answer.SignedPeerFile.ToByteArray(), stop);
            terminal.Line($"Written to [bold]{Terminal.Text(parsed.GetRequiredValue(output))}[/]. Send it by any way; read these eight words out over the telephone:");
            terminal.Line($"\n  [bold yellow]{Terminal.Text(answer.FingerprintWords)}[/]\n");
            terminal.Answer(new { File = parsed.GetRequiredValue(output), answer.FingerprintWords });
            return ExitCodes.Done;
        });
    }

    private static Command Add()
    {
        var file = new Option<string>("--file", "-f") { Description = "The peer's signed file.", Required = true, HelpName = "FILE" };
        var words = new Option<string>("--words") { Description = "The eight words as heard on the telephone; without them the file is only checked.", HelpName = "WORDS" };
        return NodeCall.Create("add", "Check a peer's file and, with the eight words, trust it.", "admin", [file, words], async (parsed, node, terminal, stop) =>
        {
            var answer = await node.Peers.AddPeerAsync(new()
            {
                SignedPeerFile = ByteString.CopyFrom(await File.ReadAllBytesAsync(parsed.GetRequiredValue(file), stop)),
                FingerprintWords = parsed.GetValue(words) ?? "",
            }, cancellationToken: stop);
            foreach (var change in answer.Changes)
            {
                terminal.Line($"  {Terminal.Text(change)}");
            }

            terminal.Line(answer.Stored
                ? $"[green]{Terminal.Text(answer.Peer.Country)} is a peer now.[/] What it may see is a matter of the policy: nothing, until a rule names it."
                : "The file is sound. [yellow]Not stored:[/] telephone the peer and give the eight words with --words.");
            terminal.Answer(answer);
            return ExitCodes.Done;
        });
    }

    private static Command List() =>
        NodeCall.Create("list", "Every peer, its keys, and who has adopted our next key.", "admin", [], async (_, node, terminal, stop) =>
        {
            var answer = await node.Peers.ListPeersAsync(new(), cancellationToken: stop);
            var table = new Table().Border(TableBorder.Rounded).AddColumns("Peer", "State", "Address", "Pins", "Certificate until", "Last answer", "Has our next key");
            foreach (var peer in answer.Peers)
            {
                table.AddRow(
                    Terminal.Text(peer.Country),
                    peer.State == PeerState.Active ? "[green]active[/]" : "[red]removed[/]",
                    Terminal.Text(string.Join(", ", peer.Addresses)),
                    peer.Pins.Count.ToString(CultureInfo.InvariantCulture),
                    Day(peer.CertificateExpires),
                    Day(peer.LastAnswer),
                    answer.Own.NextPin.Length == 0 ? "-" : peer.HasOurNextPin ? "[green]yes[/]" : "[yellow]not yet[/]");
            }

            terminal.Show(table);
            terminal.Line($"Our key {Terminal.Text(answer.Own.Pin)}, certificate until {Day(answer.Own.CertificateExpires)}.");
            terminal.Answer(answer);
            return ExitCodes.Done;
        });

    private static Command Remove() =>
        NodeCall.Create("remove", "Stop trusting a peer; its open streams end within a second.", "admin", [Country], async (parsed, node, terminal, stop) =>
        {
            await node.Peers.RemovePeerAsync(new() { Country = parsed.GetRequiredValue(Country) }, cancellationToken: stop);
            terminal.Line("[green]Removed.[/] Nothing of this peer is answered any more.");
            terminal.Answer(new { Removed = parsed.GetRequiredValue(Country) });
            return ExitCodes.Done;
        });

    private static Command Doctor() =>
        NodeCall.Create("doctor", "Find the one step that fails between us and a peer.", "admin", [Country], async (parsed, node, terminal, stop) =>
        {
            using var call = node.Peers.DiagnosePeer(new() { Country = parsed.GetRequiredValue(Country) }, cancellationToken: stop);
            var steps = new List<DiagnosePeerResponse>();
            await foreach (var step in call.ResponseStream.ReadAllAsync(stop))
            {
                steps.Add(step);
                terminal.Line($"{(step.Passed ? "[green]ok  [/]" : "[red]FAIL[/]")} {Words.Of(step.Step),-18} {step.Milliseconds,7:0.0} ms  {Terminal.Text(step.Finding)}");
                if (!step.Passed)
                {
                    terminal.Line($"     [yellow]{Terminal.Text(step.Advice)}[/]");
                }
            }

            var healthy = steps.Count > 0 && steps.TrueForAll(s => s.Passed);
            terminal.Answer(new
            {
                Healthy = healthy,
                Steps = steps.Select(s => new { Step = Words.Of(s.Step), s.Passed, Ms = s.Milliseconds, s.Finding, s.Advice }),
            });
            return healthy ? ExitCodes.Done : ExitCodes.FaultsFound;
        });

    private static Command Rotate()
    {
        var step = new Argument<string>("STEP") { Description = "prepare, activate or retire." };
        step.AcceptOnlyFromAmong("prepare", "activate", "retire");
        var force = new Option<bool>("--override") { Description = "Activate although some peers have not pinned the new key." };
        return NodeCall.Create("rotate", "Renew this node's key: prepare, activate, retire.", "admin", [step, force], async (parsed, node, terminal, stop) =>
        {
            var answer = await node.Peers.RotateKeyAsync(new()
            {
                Step = Words.Parse<RotationStep>(parsed.GetRequiredValue(step)),
                OverrideMissing = parsed.GetValue(force),
            }, cancellationToken: stop);
            terminal.Line($"Pinned by: [green]{Terminal.Text(string.Join(" ", answer.Adopted))}[/]");
            terminal.Line($"Not yet:   [yellow]{Terminal.Text(string.Join(" ", answer.Missing))}[/]");
            terminal.Answer(answer);
            return ExitCodes.Done;
        });
    }

    private static Command Crl()
    {
        var file = new Option<string>("--file", "-f") { Description = "The list, DER.", Required = true, HelpName = "FILE" };
        return NodeCall.Create("crl", "Import a peer's certificate revocation list.", "admin", [Country, file], async (parsed, node, terminal, stop) =>
        {
            var answer = await node.Peers.ImportCrlAsync(new()
            {
                Country = parsed.GetRequiredValue(Country),
                Crl = ByteString.CopyFrom(await File.ReadAllBytesAsync(parsed.GetRequiredValue(file), stop)),
            }, cancellationToken: stop);
            terminal.Line($"[green]In force.[/] Number {Terminal.Text(answer.Number)}, {answer.Revoked} revoked, next update {Day(answer.NextUpdate)}.");
            terminal.Answer(answer);
            return ExitCodes.Done;
        });
    }

    private static string Day(Google.Protobuf.WellKnownTypes.Timestamp? time) =>
        time is null ? "-" : time.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
