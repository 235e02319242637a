using Kalkan.Matching.Templates;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>Several probes of one person as one search: of each owner the best.</summary>
internal static class SeveralProbes
{
    /// <param name="found">By probe.</param>
    /// <param name="most">How many owners are wanted.</param>
    /// <param name="descending">Whether higher scores are better.</param>
    public static IReadOnlyList<TemplateHit> Best(IReadOnlyList<IReadOnlyList<TemplateHit>> found, int most, bool descending)
    {
        var best = new Dictionary<int, double>();
        foreach (var hit in found.SelectMany(hits => hits))
        {
            best[hit.Owner] = best.TryGetValue(hit.Owner, out var known) && known > hit.Score == descending ? known : hit.Score;
        }

        var owners = best.Select(pair => new TemplateHit(pair.Key, pair.Value));
        return [.. (descending ? owners.OrderByDescending(h => h.Score) : owners.OrderBy(h => h.Score)).ThenBy(h => h.Owner).Take(most)];
    }
}
