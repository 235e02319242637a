using System.Runtime.ExceptionServices;
using Kalkan.Matching.Fingerprints.Local;
using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Fingerprints.Search;

/// <summary>One search: a quick score for all, the full matcher for the owners that come first.</summary>
internal sealed class GallerySearch(IReadOnlyList<FingerprintTemplate> probes, SlotTable slots, ScanStep? step, int threads)
{
    /// <summary>Up to so many templates all are compared in full.</summary>
    public const int SmallGallery = 200;

    /// <summary>Owners that are compared in full: one of so many, and at least <see cref="LeastOwners"/>.</summary>
    public const int OwnersPerCompared = 50;

    public const int LeastOwners = 64;

    private const int QuickBlock = 128;
    private const int FullBlock = 32;

    private readonly Lock _stepping = new();

    public IReadOnlyList<TemplateHit> Run(ReadOnlySpan<bool> allowed, int most)
    {
        var targets = Targets(allowed);
        if (targets.Count > SmallGallery)
        {
            targets = Promising(targets);
        }

        return Hits(targets, Compared(targets), most);
    }

    private List<Entry> Targets(ReadOnlySpan<bool> allowed)
    {
        var targets = new List<Entry>();
        foreach (ref readonly var slot in slots.Entries)
        {
            if (Volatile.Read(in slot) is { } entry && entry.Partition < allowed.Length && allowed[entry.Partition] && MeetsAny(entry))
            {
                targets.Add(entry);
            }
        }

        return targets;
    }

    private bool MeetsAny(Entry entry)
    {
        foreach (var probe in probes)
        {
            if (entry.Meets(probe.Position))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The targets of the owners with the highest sums of quick scores; all that equal the last of them too.</summary>
    private List<Entry> Promising(List<Entry> targets)
    {
        var scores = ScoreAll(targets, QuickBlock, static (probe, target, in work) => QuickScore.Of(probe, target, work));
        var owners = new Dictionary<int, int>();
        var best = new double[scores.Length];
        for (var i = 0; i < targets.Count; i++)
        {
            var owner = targets[i].Owner;
            if (!owners.TryGetValue(owner, out var row))
            {
                owners[owner] = row = owners.Count;
            }

            for (var p = 0; p < probes.Count; p++)
            {
                ref var most = ref best[(row * probes.Count) + p];
                most = Math.Max(most, scores[(i * probes.Count) + p]);
            }
        }

        var compared = Math.Max(LeastOwners, owners.Count / OwnersPerCompared);
        if (owners.Count <= compared)
        {
            return targets;
        }

        var sums = new double[owners.Count];
        for (var i = 0; i < sums.Length; i++)
        {
            foreach (var score in best.AsSpan(i * probes.Count, probes.Count))
            {
                sums[i] += score;
            }
        }

        var least = sums.OrderDescending().ElementAt(compared - 1);
        return targets.FindAll(t => sums[owners[t.Owner]] >= least);
    }

    private double[] Compared(List<Entry> targets) =>
        ScoreAll(targets, FullBlock, static (probe, target, in work) => FingerprintMatcher.Compare(probe, target, work));

    private List<TemplateHit> Hits(List<Entry> targets, double[] scores, int most)
    {
        var byOwner = new Dictionary<int, List<FingerComparison>>();
        for (var i = 0; i < targets.Count; i++)
        {
            var entry = targets[i];
            if (!slots.IsThere(entry))
            {
                continue;
            }

            for (var p = 0; p < probes.Count; p++)
            {
                if (entry.Meets(probes[p].Position))
                {
                    if (!byOwner.TryGetValue(entry.Owner, out var comparisons))
                    {
                        byOwner[entry.Owner] = comparisons = [];
                    }

                    comparisons.Add(new FingerComparison(
                        Finger(probes[p].Position, p), Finger(entry.Position, i), scores[(i * probes.Count) + p]));
                }
            }
        }

        return [.. byOwner
            .Select(o => new TemplateHit(o.Key, FisherFusion.Fuse(o.Value)))
            .Where(h => h.Score > 0)
            .OrderByDescending(h => h.Score).ThenBy(h => h.Owner)
            .Take(most)];
    }

    private static int Finger(int position, int number) => position > 0 ? position : -1 - number;

    /// <summary>A score for every target and probe that meet, row by target.</summary>
    private double[] ScoreAll(List<Entry> targets, int block, Comparison comparison)
    {
        var scores = new double[targets.Count * probes.Count];
        var next = 0;
        block = Math.Max(1, block / Math.Max(1, probes.Count));
        if (threads <= 1)
        {
            Work();
        }
        else
        {
            try
            {
                Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => Work());
            }
            catch (AggregateException e)
            {
                ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
            }
        }

        return scores;

        void Work()
        {
            using var work = new Workspace();
            for (var start = Interlocked.Add(ref next, block) - block; start < targets.Count; start = Interlocked.Add(ref next, block) - block)
            {
                ScoreBlock(targets, start, Math.Min(start + block, targets.Count), comparison, scores, work);
            }
        }
    }

    private void ScoreBlock(List<Entry> targets, int start, int end, Comparison comparison, double[] scores, in Workspace work)
    {
        var comparisons = 0L;
        for (var i = start; i < end; i++)
        {
            var entry = targets[i];
            var template = TemplateView.Of(entry.Template);
            for (var p = 0; p < probes.Count; p++)
            {
                if (entry.Meets(probes[p].Position))
                {
                    scores[(i * probes.Count) + p] = comparison(TemplateView.Of(probes[p]), template, work);
                    comparisons++;
                }
            }
        }

        if (step is not null)
        {
            lock (_stepping)
            {
                step(comparisons);
            }
        }
    }

    private delegate double Comparison(TemplateView probe, TemplateView target, in Workspace work);
}
