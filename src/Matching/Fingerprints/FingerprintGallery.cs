using Kalkan.Matching.Fingerprints.Search;
using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Fingerprints;

/// <summary>
/// Templates of many fingers, searched one against all. They lie in memory once, as they were given. One writer at a time; searches run beside it
/// and each other without waiting, and see every template whole or not at all.
/// </summary>
public sealed class FingerprintGallery
{
    private readonly Lock _writing = new();
    private readonly SlotTable _slots = new();

    /// <summary>Templates held.</summary>
    public int Count
    {
        get
        {
            lock (_writing)
            {
                return _slots.Count;
            }
        }
    }

    /// <summary>Bytes of the templates and of all that the gallery keeps beside them, spare room included.</summary>
    public long MemoryBytes
    {
        get
        {
            lock (_writing)
            {
                return _slots.MemoryBytes;
            }
        }
    }

    /// <summary>Adds a template.</summary>
    /// <param name="owner">The number by which a hit names it; several templates may have one owner.</param>
    /// <param name="partition">The part of the gallery that a search admits or leaves out, from 0.</param>
    /// <param name="template">Kept, not copied; its position decides which probe fingers it meets.</param>
    /// <returns>The slot, for <see cref="Remove"/>; a free one is used again.</returns>
    public int Add(int owner, int partition, FingerprintTemplate template)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(partition);
        ArgumentNullException.ThrowIfNull(template);
        lock (_writing)
        {
            return _slots.Add(owner, partition, template);
        }
    }

    /// <summary>Removes the template of a slot; no search that begins later finds it.</summary>
    public void Remove(int slot)
    {
        lock (_writing)
        {
            if (!_slots.TryRemove(slot))
            {
                throw new ArgumentOutOfRangeException(nameof(slot), slot, "The slot holds no template.");
            }
        }
    }

    /// <summary>Searches with one or more fingers of one person.</summary>
    /// <param name="probes">A finger of known position meets the same and the unknown ones; one of unknown position meets all.</param>
    /// <param name="allowed">By partition; a template of another partition takes no part at all.</param>
    /// <param name="most">The most hits wanted.</param>
    /// <param name="step">Called after every few dozen comparisons, by one thread at a time.</param>
    /// <param name="threads">Threads to search with.</param>
    /// <returns>
    /// One hit an owner, best first; the score is that of <see cref="FingerprintMatcher"/>, of several fingers as <see cref="FisherFusion"/> says.
    /// </returns>
    public IReadOnlyList<TemplateHit> Search(
        IReadOnlyList<FingerprintTemplate> probes, ReadOnlySpan<bool> allowed, int most, ScanStep? step, int threads = 1) =>
        new GallerySearch(probes, _slots, step, threads).Run(allowed, most);
}
