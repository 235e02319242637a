#pragma warning disable
using System.Diagnostics.CodeAnalysis;
using Kalkan.Node.Evaluate;
namespace Kalkan.Matching.Names;

internal readonly record struct IndexedName(int Record, int Partition, FoldedName Name);
internal readonly record struct NameHit(int Record, int Name, double Score);

internal static class FoldedNameStandIn
{
    extension(FoldedName)
    {
        public static bool TryFold(string? text, NameKind kind, [NotNullWhen(true)] out FoldedName? name, out NameFault fault) => PlainName.TryFold(text, out name, out fault);
    }
}

internal static class NameMatcher
{
    public const double DefaultThreshold = 0.7;
    public static double Score(FoldedName a, FoldedName b) => PlainName.Compare(a, b).Score;
    public static NameComparison Compare(FoldedName a, FoldedName b) => PlainName.Compare(a, b);
}

internal sealed class NameIndex
{
    private readonly Dictionary<ulong, List<int>> _postings = [];
    private IReadOnlyList<IndexedName> _names = [];

    public static NameIndex Build(IReadOnlyList<IndexedName> names)
    {
        var index = new NameIndex { _names = names };
        for (var i = 0; i < names.Count; i++)
        {
            foreach (var key in names[i].Name.Keys)
            {
                (index._postings.TryGetValue(key, out var list) ? list : index._postings[key] = []).Add(i);
            }
        }

        return index;
    }

    public IReadOnlyList<NameHit> Search(FoldedName query, int top, Func<int, bool>? mayMatch = null)
    {
        var shared = new Dictionary<int, int>();
        foreach (var name in query.Keys.SelectMany(key => _postings.GetValueOrDefault(key) ?? []))
        {
            shared[name] = shared.GetValueOrDefault(name) + 1;
        }

        return [.. shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(2000).Select(s => new NameHit(_names[s.Key].Record, s.Key, NameMatcher.Score(query, _names[s.Key].Name)))
            .Where(h => h.Score > 0).GroupBy(h => h.Record).Select(g => g.MaxBy(h => h.Score)).OrderByDescending(h => h.Score).ThenBy(h => h.Record).Take(top)];
    }
}
