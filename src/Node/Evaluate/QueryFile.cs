using System.Collections.Immutable;

namespace Kalkan.Node.Evaluate;

/// <summary>Reads queries: lines <c>set, query, expected ids separated by commas</c>; without ids, nobody of that name is in the gallery.</summary>
internal static class QueryFile
{
    /// <summary>Sets whose names begin so hold non-targets: names of people who are not in the gallery.</summary>
    public const string NonTargets = "nontarget_";

    internal const int MaxSets = 1000;
    private const int MaxSetLength = 64;

    /// <summary>Every query, in the order of the file.</summary>
    public static IReadOnlyList<NameQuery> Read(string path, NameGallery gallery)
    {
        var file = new TsvFile(path, "set\tquery\texpected ids", fewest: 2);
        var queries = new List<NameQuery>();
        var sets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in file.Read())
        {
            var set = line.Fields[0].Trim();
            if (set.Length is 0 or > MaxSetLength)
            {
                throw file.Fault(line.Number, $"The name of a set has 1 to {MaxSetLength} characters.");
            }

            if (sets.TryAdd(set, set) && sets.Count > MaxSets)
            {
                throw file.Fault(line.Number, $"There are more than {MaxSets} sets.");
            }

            var ids = line.Fields.Length < 3 ? [] : line.Fields[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (ids.Length > 0 && set.StartsWith(NonTargets, StringComparison.Ordinal))
            {
                throw file.Fault(line.Number, $"A set named {NonTargets}… holds names that are not in the gallery, and this line expects ids.");
            }

            queries.Add(new(sets[set], line.Fields[1], ids.Length > 0, Find(ids, gallery)));
        }

        return queries;
    }

    private static ImmutableArray<int> Find(string[] ids, NameGallery gallery)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var id in ids)
        {
            if (gallery.TryFind(id, out var record))
            {
                found.Add(record);
            }
        }

        return found.ToImmutable();
    }
}
