using Kalkan.Matching.Templates;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>One search over the shelves, from its preparation to its end.</summary>
internal sealed class BodyScan(OwnerTable owners, ScanEpochs epochs) : IDisposable
{
    /// <summary>So many of the best owners of each shelf are compared in full.</summary>
    private const int MostOwners = 50;

    private readonly List<Func<ScanStep, IReadOnlyList<TemplateHit>>> _searches = [];
    private readonly int _epoch = epochs.Enter();

    /// <summary>What is to be done, in comparisons of two fingers.</summary>
    public long Cost { get; private set; }

    /// <summary>Adds a shelf to be searched.</summary>
    public void Add<T>(TemplateShelf<T> shelf, IReadOnlyList<T> probes, bool[] allowed)
    {
        if (shelf.Count(allowed) is > 0 and var count)
        {
            Cost += ((count * probes.Count) + shelf.Cheaper - 1) / shelf.Cheaper;
            _searches.Add(step => shelf.Search(probes, allowed, MostOwners, InFingers(step, shelf.Cheaper)));
        }
    }

    /// <summary>Runs it; the owners found, each once, in no order.</summary>
    public IReadOnlyList<GalleryEntry> Run(ScanStep step) =>
        [.. _searches.SelectMany(search => search(step)).Select(hit => hit.Owner).Distinct().Select(owners.Find).OfType<GalleryEntry>()];

    private static ScanStep InFingers(ScanStep step, int cheaper)
    {
        var left = 0L;
        return comparisons =>
        {
            left += comparisons;
            step(left / cheaper);
            left %= cheaper;
        };
    }

    /// <inheritdoc />
    public void Dispose() => epochs.Leave(_epoch);
}
