using System.Globalization;
using System.Text.Json;

namespace Kalkan.Bench.Names;

/// <summary>
/// Our index, by <c>kalkan evaluate names</c> in a process of its own, beside PostgreSQL's trigrams: the same gallery and
/// the same queries, one after the other.
/// </summary>
internal static class NamesBench
{
    private const string Mean = "cross_script";

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var (gallery, queries) = (Path.GetFullPath(arguments.Required("--gallery")), Path.GetFullPath(arguments.Required("--queries")));
        using var ours = JsonDocument.Parse(await Child.OutputAsync("dotnet", Child.Beside("kalkan"), "evaluate", "names", "--gallery", gallery, "--queries", queries, "--json"));
        if (arguments.Optional("--postgres") is "no")
        {
            Report.Print(Lines(ours.RootElement, "", null));
            PrintSets(ours.RootElement, null, null);
            return 0;
        }

        var (version, plain, icu) = await TrigramFigures.MeasureAsync(gallery, queries);
        Report.Print(Lines(ours.RootElement, $"PostgreSQL {version}, pg_trgm, GIN, % 0.3", icu));
        PrintSets(ours.RootElement, plain, icu);
        return 0;
    }

    private static List<Line> Lines(JsonElement ours, string other, TrigramFigures? theirs)
    {
        var (build, peak) = (Number(ours, "build_seconds"), Number(ours, "peak_mb"));
        var (p50, p99, perSecond) = (Number(ours, "p50_ms"), Number(ours, "p99_ms"), Number(ours, "queries_per_second"));
        return
        [
            new($"index of {Text(Number(ours, "names"))} names, read, folded and built", $"{Text(build)} s", theirs is null ? "" : $"{other}, ready-made ICU forms: {Text(theirs.Build)} s", "", "≤ 60 s at 1,000,000"),
            new("peak memory of the process", $"{Text(peak)} MB", theirs is null ? "" : $"its index on disk: {Text(theirs.Megabytes)} MB", "", "≤ 1,536 MB at 1,000,000"),
            new("top ten with explanation, p50", $"{Text(p50)} ms", theirs is null ? "" : $"top ten: {Text(theirs.P50)} ms", Ratio(p50, theirs?.P50), "≤ 5 ms"),
            new("the same, p99", $"{Text(p99)} ms", theirs is null ? "" : $"{Text(theirs.P99)} ms", Ratio(p99, theirs?.P99), "≤ 25 ms"),
            new("queries a second", $"{Text(perSecond)} on {Environment.ProcessorCount} cores", theirs is null ? "" : $"one connection: {Text(theirs.PerSecond)}", Ratio(perSecond, theirs?.PerSecond), "≥ 400"),
        ];
    }

    private static void PrintSets(JsonElement ours, TrigramFigures? plain, TrigramFigures? icu)
    {
        Console.WriteLine();
        Console.WriteLine("| set | queries | rank-1 % | recall@10 % | candidates % | pg_trgm as written, recall@10 % | pg_trgm over ICU, recall@10 % |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var set in ours.GetProperty("sets").EnumerateObject())
        {
            Console.WriteLine($"| {set.Name} | {set.Value.GetProperty("n")} | {Shares(set.Value)} | {Share(plain, set.Name)} | {Share(icu, set.Name)} |");
        }

        if (ours.TryGetProperty(Mean, out var mean) && mean.ValueKind == JsonValueKind.Object)
        {
            Console.WriteLine($"| mean of the sets that are not Latin | {mean.GetProperty("sets")} sets | {Shares(mean)} | | |");
        }
    }

    private static string Shares(JsonElement figures) =>
        $"{Percent(Number(figures, "rank1"))} | {Percent(Number(figures, "recall10"))} | {(figures.TryGetProperty("candidate_recall", out var selected) ? Percent(selected.GetDouble()) : "")}";

    private static string Share(TrigramFigures? figures, string set) =>
        figures is not null && figures.Recall.TryGetValue(set, out var share) ? Percent(share) : "";

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static string Ratio(double ours, double? theirs) => theirs is > 0 ? (ours / theirs.Value).ToString("0.00", CultureInfo.InvariantCulture) : "";

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString(value >= 100 ? "N0" : "0.00", CultureInfo.InvariantCulture);
}
