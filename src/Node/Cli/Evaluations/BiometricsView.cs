using Kalkan.Node.Evaluate.Biometrics;
using Spectre.Console;

namespace Kalkan.Node.Cli.Evaluations;

/// <summary>An evaluation of templates as tables.</summary>
internal static class BiometricsView
{
    private const int FailuresShown = 20;

    /// <summary>Draws it.</summary>
    public static void Draw(Terminal terminal, BiometricsReport report)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("Database", "Genuine", "Impostor", "EER %", "EER-FVC %", "FMR100 %", "FMR1000 %", "ZeroFMR %");
        foreach (var (name, d) in report.Databases)
        {
            table.AddRow(Terminal.Text(name), $"{d.Genuine:N0}", $"{d.Impostor:N0}", Percent(d.Eer), Percent(d.EerFvc), Percent(d.Fmr100), Percent(d.Fmr1000), Percent(d.ZeroFmr));
        }

        var mean = report.Mean;
        table.AddRow("[bold]mean[/]", string.Empty, string.Empty, Percent(mean.Eer), Percent(mean.EerFvc), Percent(mean.Fmr100), Percent(mean.Fmr1000), Percent(mean.ZeroFmr));
        var (genuine, impostor) = (report.Databases.Values.Sum(d => d.Genuine), report.Databases.Values.Sum(d => d.Impostor));
        table.AddRow("[bold]pooled[/]", $"{genuine:N0}", $"{impostor:N0}", Percent(report.Pooled.Eer), string.Empty, string.Empty, Percent(report.Pooled.FnmrAtFmr001), string.Empty);
        terminal.Show(table);
        DrawIdentification(terminal, report.Identification);
        if (report is { GenuinePerSecond: { } mated, ImpostorPerSecond: { } others, SearchPerSecond: { } search, TemplateBytes: { } bytes })
        {
            terminal.Line($"One core: [bold]{mated:N0}[/] genuine and [bold]{others:N0}[/] impostor comparisons/s, [bold]{search:N0}[/] templates/s in a search; [bold]{bytes:N0} bytes[/] a template.");
        }

        if (report.FailuresToEnrol.Count > 0)
        {
            terminal.Line($"[yellow]{report.FailuresToEnrol.Count:N0}[/] samples take no part (failure to enrol):");
        }

        foreach (var (name, reason) in report.FailuresToEnrol.Take(FailuresShown))
        {
            terminal.Line($"    {Terminal.Text(name)}: {Terminal.Text(reason)}");
        }
    }

    private static void DrawIdentification(Terminal terminal, IdentificationFigures one)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("Gallery", "Mated searches", "Rank-1 %", "FNIR % at FPIR 1 %", "at FPIR 0.3 %", "at FPIR 0");
        table.AddRow($"{one.Gallery:N0}", $"{one.Mated:N0}", Percent(one.Rank1), Percent(one.FnirAtFpir1), Percent(one.FnirAtFpir03), Percent(one.FnirAtFpir0));
        terminal.Show(table);
        if (one.Rank1Exhaustive is { } full && one.Rank1 is { } staged)
        {
            terminal.Line($"Rank-1 if every template is compared in full: {Percent(full)} % (the search loses {(full - staged) * 100:F2} points).");
        }
    }

    private static string Percent(double? share) => share is { } value ? $"[bold]{value * 100,6:F2}[/]" : "[grey]-[/]";
}
