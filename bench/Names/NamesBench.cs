using System.Globalization;
using System.Text.Json;

namespace Kalkan.Bench.Names;

/// <summary>
/// Our index, by <c>kalkan evaluate names</c> in a process of its own, beside PostgreSQL's trigrams: the same gallery and
/// the same queries, one after the other.
/// </summary>
internal static class NamesBench
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var (gallery, queries) = (Path.GetFullPath(arguments.Required("--gallery")), Path.GetFullPath(arguments.Required("--queries")));
        using var ours = JsonDocument.Parse(await Child.OutputAsync("dotnet", Child.Beside("kalkan"), "evaluate", "names", "--gallery", gallery, "--queries", queries, "--json"));
        var (version, theirs) = arguments.Optional("--postgres") is "no"
            ? ("", new Dictionary<string, TrigramFigures>(StringComparer.Ordinal))
            : await TrigramFigures.MeasureAsync(gallery, queries);
        Report.Print(Lines(ours.RootElement, UpdateFigures.Measure(gallery), version, theirs));
        SetTable.Print(ours.RootElement.GetProperty("sets"), theirs, queries);
        return 0;
    }

    private static List<Line> Lines(JsonElement ours, UpdateFigures updates, string version, IReadOnlyDictionary<string, TrigramFigures> theirs)
    {
        double Own(string name) => ours.GetProperty(name).GetDouble();
        string Beside(string what, Func<TrigramFigures, string> figure) =>
            theirs.Count == 0 ? "" : $"{what}{string.Join("; ", theirs.Select(variant => $"{variant.Key} {figure(variant.Value)}"))}";
        string Ratio(double own, Func<TrigramFigures, double> figure) =>
            string.Join("; ", theirs.Select(variant => (own / figure(variant.Value)).ToString("0.00", CultureInfo.InvariantCulture)));
        return
        [
            new(
                $"index of {Text(Own("names"))} names: read, folded, built",
                $"{Text(Own("build_seconds"))} s",
                Beside($"pg_trgm of PostgreSQL {version}, names loaded and ICU forms ready: ", v => $"{Text(v.Build)} s"),
                "",
                "≤ 60 s at 1,000,000"),
            new("peak memory of the process", $"{Text(Own("peak_mb"))} MB", Beside("index on disk: ", v => $"{Text(v.Megabytes)} MB"), "", "≤ 1,500 MB at 1,000,000"),
            new("top ten with explanation, p50", $"{Text(Own("p50_ms"))} ms", Beside("top ten: ", v => $"{Text(v.P50)} ms"), Ratio(Own("p50_ms"), v => v.P50), "≤ 5 ms"),
            new("the same, p99", $"{Text(Own("p99_ms"))} ms", Beside("", v => $"{Text(v.P99)} ms"), Ratio(Own("p99_ms"), v => v.P99), "≤ 25 ms"),
            new(
                "queries a second",
                $"{Text(Own("queries_per_second"))} on {Environment.ProcessorCount} cores",
                Beside("one connection: ", v => Text(v.PerSecond)),
                Ratio(Own("queries_per_second"), v => v.PerSecond),
                "≥ 400"),
            new(
                "add, change or remove one record in a gallery of all of them, p50 / p99",
                $"{Text(updates.P50)} / {Text(updates.P99)} ms",
                Beside("row and index: ", v => $"{Text(v.Updates.P50)} / {Text(v.Updates.P99)} ms"),
                Ratio(updates.P50, v => v.Updates.P50),
                "≤ 10 ms"),
        ];
    }

    private static string Text(double value) => value.ToString(value >= 100 ? "N0" : "0.00", CultureInfo.InvariantCulture);
}
