using Kalkan.Matching.Fingerprints;

namespace Kalkan.Bench.Fingers;

/// <summary>
/// Rank 1 where few fingers are at hand, in galleries too large to be compared in full: the first impression of the finger sought, and every impression of
/// all others.
/// </summary>
/// <param name="Gallery">Templates.</param>
/// <param name="Probes">Searches.</param>
/// <param name="Found">Whose finger a search in two stages put first.</param>
/// <param name="FullFound">The same where every template is compared in full.</param>
internal sealed record CrowdedRank1(int Gallery, int Probes, int Found, int FullFound)
{
    public static CrowdedRank1 Measure(FingerSet set)
    {
        var all = new CrowdedRank1(0, 0, 0, 0);
        for (var sought = 0; sought < set.Fingers.Length; sought++)
        {
            var own = set.Fingers[sought][0];
            FingerprintTemplate[] others = [.. set.Fingers.Where((_, finger) => finger != sought).SelectMany(finger => finger)];
            var gallery = new FingerprintGallery();
            gallery.Add(owner: 0, partition: 0, own);
            for (var i = 0; i < others.Length; i++)
            {
                gallery.Add(i + 1, partition: 0, others[i]);
            }

            foreach (var probe in set.Fingers[sought].Skip(1))
            {
                var found = gallery.Search([probe], [true], 1, null) is [{ Owner: 0 }, ..];
                var score = FingerprintMatcher.Compare(probe, own);
                var full = others.All(other => FingerprintMatcher.Compare(probe, other) < score);
                all = new(gallery.Count, all.Probes + 1, all.Found + (found ? 1 : 0), all.FullFound + (full ? 1 : 0));
            }
        }

        return all;
    }
}
