using Kalkan.Matching.Templates;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>One against all, in the gallery that a node searches: each template an owner and a partition of its own, so that mates can be left out as a policy leaves out records.</summary>
internal sealed class GallerySearches<T>(IModality<T> modality, TrialPlan plan, Enrolment<T> probes, Enrolment<T> references)
{
    /// <summary>So many candidates are looked at; a mate beyond them is not found.</summary>
    internal const int Candidates = 10;

    private readonly IReadOnlyList<int> _gallery = plan.Gallery;

    /// <summary>Every search, with its mates and without, on all cores.</summary>
    public SearchOutcome[] Run(Action<double> progress, CancellationToken stop)
    {
        var gallery = Build(_gallery.Count);
        return ForEachSearch(probe => Search(gallery, probe, stop), progress, stop);
    }

    /// <summary>The same by comparing every template in full.</summary>
    public SearchOutcome[] RunExhaustively(Action<double> progress, CancellationToken stop) => ForEachSearch(CompareAll, progress, stop);

    /// <summary>How many templates a search passes in a second on one core, where the gallery's templates are repeated up to a number of slots and mates are left out.</summary>
    public double? Speed(ComparisonSpeed speed, int slots, CancellationToken stop)
    {
        if (_gallery.Count == 0)
        {
            return null;
        }

        var total = Math.Max(slots, _gallery.Count);
        var gallery = Build(total);
        return speed.PerSecond(
            [.. plan.Searches.Where(probe => _gallery.Any(reference => !plan.IsMate(probe, reference)))],
            probe =>
            {
                var allowed = Allowed(probe, withMates: false);
                gallery.Search(probes.Templates[probe], allowed, Candidates, _ => stop.ThrowIfCancellationRequested());
                var (rounds, rest) = (total / allowed.Length, total % allowed.Length);
                return ((long)rounds * allowed.Count(a => a)) + allowed.AsSpan(0, rest).Count(true);
            },
            stop);
    }

    private IModalityGallery<T> Build(int slots)
    {
        var gallery = modality.NewGallery();
        for (var slot = 0; slot < slots; slot++)
        {
            var partition = slot % _gallery.Count;
            gallery.Add(slot, partition, references.Templates[_gallery[partition]]);
        }

        return gallery;
    }

    private SearchOutcome[] ForEachSearch(Func<int, SearchOutcome> search, Action<double> progress, CancellationToken stop)
    {
        var searches = plan.Searches;
        var outcomes = new SearchOutcome[searches.Count];
        var done = 0;
        Parallel.For(0, searches.Count, SpeedRun.Cores(stop), i =>
        {
            outcomes[i] = search(searches[i]);
            progress((double)Interlocked.Increment(ref done) / searches.Count);
        });
        return outcomes;
    }

    private SearchOutcome Search(IModalityGallery<T> gallery, int probe, CancellationToken stop)
    {
        IReadOnlyList<TemplateHit> Find(bool withMates) =>
            gallery.Search(probes.Templates[probe], Allowed(probe, withMates), Candidates, _ => stop.ThrowIfCancellationRequested());
        var mated = Find(withMates: true);
        return new(
            Best(mated.Where(hit => plan.IsMate(probe, _gallery[hit.Owner]))),
            Best(mated.Where(hit => !plan.IsMate(probe, _gallery[hit.Owner]))),
            Best(Find(withMates: false)));
    }

    private SearchOutcome CompareAll(int probe)
    {
        var allowed = Allowed(probe, withMates: true);
        var hits = _gallery.Where((_, i) => allowed[i]).Select(reference => new TemplateHit(reference, modality.Compare(probes.Templates[probe], references.Templates[reference]))).ToList();
        var others = Best(hits.Where(hit => !plan.IsMate(probe, hit.Owner)));
        return new(Best(hits.Where(hit => plan.IsMate(probe, hit.Owner))), others, others);
    }

    private static double Best(IEnumerable<TemplateHit> hits) => hits.Select(hit => hit.Score).DefaultIfEmpty(double.NegativeInfinity).Max();

    private bool[] Allowed(int probe, bool withMates) => [.. _gallery.Select(reference => withMates ? !plan.IsSame(probe, reference) : !plan.IsMate(probe, reference))];
}
