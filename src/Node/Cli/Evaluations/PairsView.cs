using Kalkan.Node.Evaluate;
using Spectre.Console;

namespace Kalkan.Node.Cli.Evaluations;

/// <summary>An evaluation of pairs as a table.</summary>
internal static class PairsView
{
    /// <summary>Draws it.</summary>
    public static void Draw(Terminal terminal, PairsReport report)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("Schema", "Pairs", "Same", "AUC", "Best F1", "at", $"F1 at {Figures.Score(report.Threshold)}");
        foreach (var (name, schema) in report.Schemas)
        {
            table.AddRow(
                Terminal.Text(name),
                $"{schema.N:N0}",
                $"{schema.Same:N0}",
                schema.Auc is { } auc ? Figures.Score(auc) : "[grey]-[/]",
                Figures.Score(schema.BestF1),
                Figures.Score(schema.BestF1Threshold),
                $"[bold]{Figures.Score(schema.F1)}[/]");
        }

        terminal.Show(table);
        if (report.Unreadable > 0)
        {
            terminal.Line($"[yellow]{report.Unreadable:N0}[/] pairs hold a text that cannot be taken as a name; they score 0.");
        }

        foreach (var miss in report.Misses ?? [])
        {
            terminal.Line($"[grey]{Terminal.Text(miss.Schema)}[/] {(miss.Same ? "[red]same[/]" : "[yellow]different[/]")} {Figures.Score(miss.Score)} {Terminal.Text(miss.A)} [grey]|[/] {Terminal.Text(miss.B)}");
        }
    }
}
