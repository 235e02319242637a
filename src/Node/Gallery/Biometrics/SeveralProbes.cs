using Kalkan.Matching.Templates;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>One search for each of several probes of one person; of each owner the best.</summary>
internal static class SeveralProbes
{
    public delegate IReadOnlyList<TemplateHit> Searching<T>(T probe, ReadOnlySpan<bool> allowed);

    public static IReadOnlyList<TemplateHit> Best<T>(
        IReadOnlyList<T> probes, ReadOnlySpan<bool> allowed, int most, Searching<T> search, bool descending)
    {
        var best = new Dictionary<int, double>();
        foreach (var probe in probes)
        {
            foreach (var hit in search(probe, allowed))
            {
                best[hit.Owner] = best.TryGetValue(hit.Owner, out var known) && known > hit.Score == descending ? known : hit.Score;
            }
        }

        var hits = best.Select(pair => new TemplateHit(pair.Key, pair.Value));
        return [.. (descending ? hits.OrderByDescending(h => h.Score) : hits.OrderBy(h => h.Score)).ThenBy(h => h.Owner).Take(most)];
    }
}
