using Kalkan.Matching.Fingerprints;

namespace Kalkan.Bench.Fingers;

/// <summary>One against all, in two stages, beside the full matcher over the same probes and a plain loop over the same bytes.</summary>
/// <param name="Gallery">Templates; those of a small gallery several times, for timing.</param>
/// <param name="Probes">Searches.</param>
/// <param name="OneThread">Comparisons a second.</param>
/// <param name="TwoThreads">The same, two searches at a time.</param>
/// <param name="Rank1">Probes whose finger stood first.</param>
/// <param name="FullRank1">The same where the full matcher compares with every template.</param>
/// <param name="BytesEach">Of memory for a template in the gallery.</param>
/// <param name="Popcount">Templates a second that XOR and POPCNT pass over, reading as many bytes and computing nothing else.</param>
internal sealed record SearchFigures(
    int Gallery, int Probes, Pace OneThread, Pace TwoThreads, double Rank1, double FullRank1, double BytesEach, Pace Popcount)
{
    private const int Most = 10;
    private const int LeastTimed = 5000;

    public static SearchFigures Measure(FingerSet set)
    {
        var gallery = new FingerprintGallery();
        for (var owner = 0; owner < set.Fingers.Length; owner++)
        {
            gallery.Add(owner, partition: 0, set.Fingers[owner][0]);
        }

        var probes = set.Fingers.SelectMany((finger, owner) => finger.Skip(1).Select(template => (Owner: owner, Template: template))).ToArray();
        var found = probes.Count(probe => gallery.Search([probe.Template], [true], Most, null) is [var best, ..] && best.Owner == probe.Owner);
        // The second stage takes the same few from any gallery: a small one is timed with its templates in it several times.
        for (var copy = gallery.Count; copy < LeastTimed; copy++)
        {
            gallery.Add(copy, partition: 0, set.Fingers[copy % set.Fingers.Length][0]);
        }

        var bytesEach = (double)gallery.MemoryBytes / gallery.Count;
        return new(
            gallery.Count,
            probes.Length,
            Pace.Of(i => Search(gallery, probes[i % probes.Length].Template)),
            Pace.Of(i => TwoSearches(gallery, probes[2 * i % probes.Length].Template, probes[((2 * i) + 1) % probes.Length].Template)),
            (double)found / probes.Length,
            FullRank1Of(set, probes),
            bytesEach,
            PopcountPace((int)bytesEach, gallery.Count));
    }

    private static long Search(FingerprintGallery gallery, FingerprintTemplate probe)
    {
        gallery.Search([probe], [true], Most, null);
        return gallery.Count;
    }

    private static long TwoSearches(FingerprintGallery gallery, FingerprintTemplate one, FingerprintTemplate other)
    {
        Parallel.Invoke(() => Search(gallery, one), () => Search(gallery, other));
        return 2L * gallery.Count;
    }

    private static double FullRank1Of(FingerSet set, (int Owner, FingerprintTemplate Template)[] probes)
    {
        var found = 0;
        Parallel.ForEach(probes, probe =>
        {
            var own = FingerprintMatcher.Compare(probe.Template, set.Fingers[probe.Owner][0]);
            // A finger of the same score counts as before the right one.
            if (!set.Fingers.Where((_, owner) => owner != probe.Owner).Any(other => FingerprintMatcher.Compare(probe.Template, other[0]) >= own))
            {
                Interlocked.Increment(ref found);
            }
        });
        return (double)found / probes.Length;
    }

    private static Pace PopcountPace(int bytesEach, int count)
    {
        var words = new ulong[bytesEach / sizeof(ulong)];
        var all = new ulong[(long)words.Length * count];
        Array.Fill(all, 0x5A5A5A5A5A5A5A5Aul);
        Array.Fill(words, 0x3C3C3C3C3C3C3C3Cul);
        var sum = 0L;
        var pace = Pace.Of(_ =>
        {
            for (var at = 0; at < all.Length; at += words.Length)
            {
                var template = all.AsSpan(at, words.Length);
                for (var i = 0; i < template.Length; i++)
                {
                    sum += ulong.PopCount(template[i] ^ words[i]) > 32 ? 1 : 0;
                }
            }

            return count;
        });
        GC.KeepAlive(sum);
        return pace;
    }
}
