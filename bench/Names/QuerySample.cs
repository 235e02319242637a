namespace Kalkan.Bench.Names;

/// <summary>So many queries of each set, drawn from a seed, so that a large gallery can be asked in reasonable time.</summary>
internal static class QuerySample
{
    /// <summary>The lines chosen, in the order of the file.</summary>
    public static IEnumerable<string> Of(string path, int perSet, ulong seed)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).ToArray();
        var random = new SplitMix64(seed);
        return Enumerable.Range(0, lines.Length)
            .Select(i => (Line: i, Set: lines[i].Split('\t')[0], Lot: random.Next()))
            .GroupBy(x => x.Set, StringComparer.Ordinal)
            .SelectMany(set => set.OrderBy(x => x.Lot).Take(perSet))
            .OrderBy(x => x.Line)
            .Select(x => lines[x.Line]);
    }
}
