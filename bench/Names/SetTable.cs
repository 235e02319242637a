using System.Globalization;
using System.Text.Json;
using Kalkan.Node.Evaluate;

namespace Kalkan.Bench.Names;

/// <summary>What was found in each set of queries, ours beside theirs, and the means over the sets that are not Latin.</summary>
internal static class SetTable
{
    private static readonly string[] Ours = ["rank1", "recall10", "candidate_recall"];

    /// <summary>Prints it as Markdown.</summary>
    /// <param name="sets">Ours: each set's figures.</param>
    /// <param name="theirs">The variants that were measured beside it.</param>
    /// <param name="queries">The file of queries, which tells what script a set is in.</param>
    public static void Print(JsonElement sets, IReadOnlyDictionary<string, TrigramFigures> theirs, string queries)
    {
        var rows = sets.EnumerateObject().ToDictionary(
            set => set.Name,
            set => (double[])[.. Ours.Select(name => set.Value.GetProperty(name).GetDouble()), .. theirs.Values.Select(v => v.Recall.GetValueOrDefault(set.Name))],
            StringComparer.Ordinal);
        Console.WriteLine();
        Console.WriteLine($"| set | queries | rank-1 % | recall@10 % | candidates % |{string.Concat(theirs.Keys.Select(variant => $" pg_trgm, {variant}: recall@10 % |"))}");
        Console.WriteLine($"|---|---|{string.Concat(rows.Values.First().Select(_ => "---|"))}");
        foreach (var (set, figures) in rows)
        {
            Row(set, sets.GetProperty(set).GetProperty("n").ToString(), figures);
        }

        var other = OtherScripts(queries).Where(rows.ContainsKey).ToList();
        if (other.Count > 0)
        {
            Row("mean of the sets that are not Latin", $"{other.Count} sets", [.. Enumerable.Range(0, rows[other[0]].Length).Select(i => other.Average(set => rows[set][i]))]);
        }
    }

    /// <summary>The sets of enough queries most of which are not in Latin letters: the same as the mean of <c>evaluate names</c>.</summary>
    private static List<string> OtherScripts(string queries) =>
        [.. File.ReadLines(queries).Select(line => line.Split('\t')).Where(words => words.Length > 2 && words[2].Length > 0)
            .GroupBy(words => words[0], words => MacroFigures.IsOtherScript(words[1]), StringComparer.Ordinal)
            .Where(set => set.Count() >= MacroFigures.FewestQueries && set.Count(other => other) * 2 > set.Count())
            .Select(set => set.Key)];

    private static void Row(string set, string queries, double[] figures) =>
        Console.WriteLine($"| {set} | {queries} |{string.Concat(figures.Select(share => $" {(100 * share).ToString("0.0", CultureInfo.InvariantCulture)} |"))}");
}
