using Kalkan.Node.Evaluate;
using Spectre.Console;

namespace Kalkan.Node.Cli.Evaluations;

/// <summary>An evaluation of names as tables.</summary>
internal static class NamesView
{
    /// <summary>Draws it.</summary>
    public static void Draw(Terminal terminal, NamesReport report)
    {
        var sets = Table("Set", "Queries", "Rank-1 %", "Recall@10 %", "Recall@100 %", "Candidates %");
        foreach (var (name, set) in report.Sets)
        {
            sets.AddRow(Terminal.Text(name), $"{set.N:N0}", Figures.Percent(set.First), Figures.Percent(set.FirstTen), Figures.Percent(set.FirstHundred), Figures.Percent(set.Selected));
        }

        if (report.CrossScript is { } macro)
        {
            sets.AddRow($"[bold]mean of {macro.Sets} sets[/]", "[grey]not Latin, ≥ 20[/]", Figures.Percent(macro.Rank1), Figures.Percent(macro.Recall10), Figures.Percent(macro.Recall100), Figures.Percent(macro.CandidateRecall));
        }

        terminal.Show(sets);
        DrawScreening(terminal, report);
        terminal.Line($"{report.Records:N0} records with {report.Names:N0} names: built in [bold]{report.BuildSeconds:N1} s[/]; peak memory of the process [bold]{report.PeakMegabytes:N0} MB[/].");
        terminal.Line($"Top ten with explanation: p50 [bold]{report.P50:N2} ms[/], p99 [bold]{report.P99:N2} ms[/] one at a time; [bold]{report.QueriesPerSecond:N0} queries/s[/] on {Environment.ProcessorCount} cores.");
        Note(terminal, report.UnreadableNames, "names of the gallery cannot be taken as names (empty, too long, control characters) and are not searched");
        Note(terminal, report.UnreadableQueries, "queries cannot be taken as names; they count as asked and found nothing");
        Note(terminal, report.ExpectingUnknown, "queries expect only ids that the gallery does not have; they count as missed");
        Note(terminal, report.NotCounted, $"queries have no expected ids and are in no set named {QueryFile.NonTargets}…; they count nowhere");
        DrawMisses(terminal, report);
    }

    private static void DrawScreening(Terminal terminal, NamesReport report)
    {
        if (report.Screening.Count == 0)
        {
            return;
        }

        var table = Table("Non-targets", "Queries", "Threshold, FPIR 1 %", "TPIR %", "Threshold, FPIR 0.1 %", "TPIR %");
        foreach (var (name, set) in report.Screening)
        {
            table.AddRow(
                Terminal.Text(name),
                $"{set.N:N0}",
                Figures.Score(set.ThresholdAtOnePercent),
                Figures.Percent(set.FoundAtOnePercent),
                Figures.Score(set.ThresholdAtOnePerMille),
                Figures.Percent(set.FoundAtOnePerMille));
        }

        terminal.Show(table);
        foreach (var (name, set) in report.Screening.Where(s => s.Value.N < 1000))
        {
            terminal.Line($"[yellow]{Terminal.Text(name)}[/] has {set.N:N0} queries: too few to see one alert in a thousand{(set.N < 100 ? ", or in a hundred" : "")}; its threshold is the highest score seen.");
        }
    }

    private static void DrawMisses(Terminal terminal, NamesReport report)
    {
        foreach (var miss in report.Misses ?? [])
        {
            var expected = miss.Expected is null
                ? "[yellow]false alarm[/]"
                : $"expected {Terminal.Text(miss.Expected)} [grey]({Figures.Score(miss.ExpectedScore ?? 0)}, {(miss.Rank is { } rank ? $"rank {rank}" : "not found")})[/]";
            terminal.Line($"[grey]{Terminal.Text(miss.Set)}[/] [bold]{Terminal.Text(miss.Query)}[/] {expected}");
            foreach (var best in miss.Best)
            {
                terminal.Line($"    {Figures.Score(best.Score)} {Terminal.Text(best.Name)}");
            }
        }
    }

    private static void Note(Terminal terminal, int count, string what)
    {
        if (count > 0)
        {
            terminal.Line($"[yellow]{count:N0}[/] {what}.");
        }
    }

    private static Table Table(params string[] columns) => new Table().Border(TableBorder.Rounded).AddColumns(columns);
}
