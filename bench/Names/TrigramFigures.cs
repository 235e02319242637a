using System.Globalization;

namespace Kalkan.Bench.Names;

/// <summary>What <c>postgres.sh</c> prints about one variant.</summary>
/// <param name="Build">Seconds of building the index.</param>
/// <param name="Megabytes">The index on disk.</param>
/// <param name="P50">Milliseconds of a query.</param>
/// <param name="P95">The same, at the 95th percentile.</param>
/// <param name="P99">The same, at the 99th percentile.</param>
/// <param name="PerSecond">Queries per second, one connection.</param>
/// <param name="Updates">Milliseconds of adding, changing and removing a row: the slowest of the three medians and of the three 99th percentiles.</param>
/// <param name="Recall">For each set the share found among the first ten.</param>
internal sealed record TrigramFigures(
    double Build,
    double Megabytes,
    double P50,
    double P95,
    double P99,
    double PerSecond,
    (double P50, double P99) Updates,
    IReadOnlyDictionary<string, double> Recall)
{
    /// <summary>Runs the script that lies beside this assembly: PostgreSQL's version and the figures of each variant.</summary>
    public static async Task<(string Version, IReadOnlyDictionary<string, TrigramFigures> Variants)> MeasureAsync(string gallery, string queries)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Names", "postgres.sh");
        var output = await Child.OutputAsync("bash", script, gallery, queries);
        var lines = output.Split('\n').Select(line => line.Split('\t')).ToLookup(words => words[0], StringComparer.Ordinal);
        return (lines["version"].Single()[1].Split(' ')[1], lines["speed"].ToDictionary(words => words[1], words => Of(lines, words), StringComparer.Ordinal));
    }

    private static TrigramFigures Of(ILookup<string, string[]> lines, string[] speed)
    {
        var variant = speed[1];
        var updates = lines["update"].Where(words => words[1] == variant).ToList();
        return new(
            Number(speed[3]),
            Number(speed[4]),
            Number(speed[5]),
            Number(speed[6]),
            Number(speed[7]),
            Number(speed[8]),
            (updates.Max(words => Number(words[3])), updates.Max(words => Number(words[4]))),
            lines["recall"].Where(words => words[1] == variant).ToDictionary(words => words[2], words => Number(words[4]) / Number(words[3]), StringComparer.Ordinal));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
