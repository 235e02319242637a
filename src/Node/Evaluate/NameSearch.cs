using Kalkan.Matching.Names;
using Kalkan.Matching.Names.Index;

namespace Kalkan.Node.Evaluate;

/// <summary>Asks the index as a node does: fold the query, search, explain.</summary>
internal sealed class NameSearch(NameGallery gallery, NameIndex index, NameKind kind)
{
    private const int Shown = 10;

    /// <summary>The best candidates, at most <paramref name="top"/>; none for a query that the matcher cannot take.</summary>
    public IReadOnlyList<NameHit> Find(string query, int top) =>
        FoldedName.TryFold(query, kind, out var folded, out _) ? index.Search(folded, top) : [];

    /// <summary>The records that the index would compare with a query; nothing is searched until they are looked at.</summary>
    public IEnumerable<int> Select(string query)
    {
        foreach (var record in FoldedName.TryFold(query, kind, out var folded, out _) ? index.Candidates(folded) : [])
        {
            yield return record;
        }
    }

    /// <summary>The ten best candidates, each with its explanation.</summary>
    public IReadOnlyList<NameComparison> Explain(string query) =>
        FoldedName.TryFold(query, kind, out var folded, out _)
            ? [.. index.Search(folded, Shown).Select(hit => NameMatcher.Compare(folded, gallery.Names[hit.Name].Name))]
            : [];

    /// <summary>Whether the matcher can take it.</summary>
    public bool IsReadable(string query) => FoldedName.TryFold(query, kind, out _, out _);
}
