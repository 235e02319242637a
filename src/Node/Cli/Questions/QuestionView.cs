using System.Globalization;
using Spectre.Console;

namespace Kalkan.Node.Cli.Questions;

/// <summary>Draws a question's report: verdict first, then candidates with their reasons, then the coverage.</summary>
internal static class QuestionView
{
    private const int MostProspects = 2;
    private const double LeastProspect = 0.02;

    /// <summary>Draws it.</summary>
    public static void Draw(Terminal terminal, QuestionReport report)
    {
        terminal.Line(Verdict(report));
        foreach (var because in report.NotClearBecause)
        {
            terminal.Line($"  [grey]•[/] {Terminal.Text(because)}");
        }

        foreach (var item in report.NotCompared)
        {
            terminal.Line($"  [yellow]not compared[/] {Terminal.Text(item.Country)}: {Terminal.Text(item.Modality)}, template {item.Template}: {Terminal.Text(item.Reason)}");
        }

        foreach (var candidate in report.Candidates)
        {
            terminal.Show(Draw(candidate));
        }

        terminal.Show(Draw(report.Coverage));
    }

    private static string Verdict(QuestionReport report) => report switch
    {
        { Candidates.Count: > 0 } => $"[black on yellow] VERIFY [/] [bold]{report.Candidates.Count} candidate{(report.Candidates.Count == 1 ? "" : "s")}[/] — a human must verify before anyone acts.",
        { Clear: true } => "[black on green] CLEAR [/] Nobody who had to answer lists this; it may be treated as clear.",
        _ => "[black on red] NOT CLEAR [/] No candidate, but this may not be treated as clear.",
    };

    private static Panel Draw(CandidateReport candidate)
    {
        string[] contradiction = candidate.Contradiction.Length == 0 ? [] :
            [$"[black on red] CONTRADICTION [/] [bold]{Terminal.Text(candidate.Contradiction)}[/] — this may be somebody under another identity."];
        var lines = contradiction.Concat(candidate.Shown.Select(s => Terminal.Text(s)))
            .Concat(candidate.Reasons.Select(r => $"[grey]because[/] {Coloured(r)}"))
            .Concat(candidate.Names.Count == 0 ? [] : [$"[grey]names[/]   {string.Join("[grey],[/] ", candidate.Names.Select(Met))}"])
            .Concat(candidate.WhatIf.Where(w => w.IfAgreed - w.IfContradicted >= LeastProspect).Take(MostProspects).Select(w => $"[grey]if known[/] {Terminal.Text(w.Field)}: {Score(w.IfAgreed)} if it agrees, {Score(w.IfContradicted)} if not"))
            .Concat(candidate.Handling.Length == 0 ? [] : [$"[grey]handling[/] [bold]{Terminal.Text(candidate.Handling)}[/]"])
            .Concat(candidate.OnRequest.Count == 0 ? [] : [$"[grey]on request[/] {Terminal.Text(string.Join(", ", candidate.OnRequest))}"]);
        return new Panel(new Markup(string.Join('\n', lines)))
        {
            Header = new($" {Terminal.Text(candidate.Country)} · {Terminal.Text(candidate.Kind)} · {Score(candidate.Score)} "),
            Border = BoxBorder.Rounded,
            BorderStyle = new(candidate.Contradiction.Length == 0 ? Color.Yellow : Color.Red),
        };
    }

    private static string Met(NameMeeting meeting) => meeting switch
    {
        { Asked: "" } => $"[grey]only listed: {Terminal.Text(meeting.Listed)}[/]",
        { Listed: "" } => $"[yellow]only asked: {Terminal.Text(meeting.Asked)}[/]",
        _ => $"{Terminal.Text(meeting.Asked)} = {Terminal.Text(meeting.Listed)} [grey]({Terminal.Text(meeting.Rule.Replace('_', ' '))})[/]",
    };

    private static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Coloured(string reason)
    {
        var text = Terminal.Text(reason);
        return reason.Contains(" agreed ", StringComparison.Ordinal) ? $"[green]{text}[/]"
            : reason.Contains(" contradicted ", StringComparison.Ordinal) ? $"[red]{text}[/]"
            : reason.Contains(" close ", StringComparison.Ordinal) ? $"[yellow]{text}[/]"
            : $"[grey]{text}[/]";
    }

    private static Table Draw(IReadOnlyList<CoverageReport> coverage)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Peer", "Coverage", "ms", "Lists as of", "Why");
        table.Columns[2].RightAligned();
        foreach (var peer in coverage)
        {
            var colour = peer.Status switch { "answered" => "yellow", "no_hit" => "green", "refused" => "blue", _ => "red" };
            table.AddRow(
                Terminal.Text(peer.Country),
                $"[{colour}]{Terminal.Text(peer.Status.Replace('_', ' '))}[/]",
                peer.Ms.ToString("0.0", CultureInfo.InvariantCulture),
                Terminal.Text(peer.ListsAsOf),
                Terminal.Text(peer.Detail.Length > 0 ? peer.Detail : peer.Reason));
        }

        return table;
    }
}
