using Kalkan.Matching.Fingerprints.Local;
using Kalkan.Matching.Fingerprints.Search;
using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Fingerprints;

/// <summary>
/// Templates of many fingers in contiguous memory, searched one against all. One writer at a time; searches run beside it and each other
/// without waiting, and see every template whole or not at all.
/// </summary>
public sealed class FingerprintGallery
{
    private const int LargestChunkWords = 1 << 17;
    private const int FirstChunkWords = 1 << 12;
    private const int LeastWordsPerTemplate = 128;

    private readonly Lock _writing = new();
    private readonly SlotTable _slots = new();
    private readonly List<(TemplateChunk Chunk, int Index)> _places = [];
    private TemplateChunk[] _chunks = [];

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

    /// <summary>Bytes of all arrays, spare room included.</summary>
    public long MemoryBytes
    {
        get
        {
            lock (_writing)
            {
                return _chunks.Sum(c => c.MemoryBytes) + _slots.MemoryBytes + (_places.Capacity * 16L);
            }
        }
    }

    /// <summary>Adds a template.</summary>
    /// <param name="owner">The number by which a hit names it; several templates may have one owner.</param>
    /// <param name="partition">The part of the gallery that a search admits or leaves out, from 0.</param>
    /// <param name="template">Copied; its position decides which probe fingers it meets.</param>
    /// <returns>The slot, for <see cref="Remove"/>; a free one is used again.</returns>
    public int Add(int owner, int partition, FingerprintTemplate template)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(partition);
        var view = TemplateView.Of(template);
        lock (_writing)
        {
            var (slot, generation) = _slots.Take();
            var place = Write(new Entry(0, 0, slot, generation, owner, partition, template.Position), view);
            if (slot == _places.Count)
            {
                _places.Add(place);
            }
            else
            {
                _places[slot] = place;
            }

            _slots.Show(slot, generation);
            return slot;
        }
    }

    /// <summary>Removes the template of a slot; no search that begins later finds it.</summary>
    public void Remove(int slot)
    {
        lock (_writing)
        {
            if (!_slots.TryRelease(slot))
            {
                throw new ArgumentOutOfRangeException(nameof(slot), slot, "The slot holds no template.");
            }

            var (chunk, index) = _places[slot];
            chunk.RemovedWords += chunk[index].Minutiae * TemplateWords.Runs;
            if (2 * chunk.RemovedWords >= chunk.UsedWords)
            {
                Compact(chunk);
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
        new GallerySearch(probes, _slots, Volatile.Read(ref _chunks), step, threads).Run(allowed, most);

    private (TemplateChunk Chunk, int Index) Write(Entry entry, TemplateView template)
    {
        if (_chunks.Length == 0 || !_chunks[^1].HasRoom(template.OwnWords.Length))
        {
            var words = _chunks.Length == 0 ? FirstChunkWords : Math.Min(LargestChunkWords, 2 * Math.Max(FirstChunkWords, _chunks[^1].UsedWords));
            Volatile.Write(ref _chunks, [.. _chunks, new TemplateChunk(words, words / LeastWordsPerTemplate)]);
        }

        return (_chunks[^1], _chunks[^1].Add(entry, template));
    }

    /// <summary>Copies what is still there into a new chunk of just that size.</summary>
    private void Compact(TemplateChunk chunk)
    {
        var live = Enumerable.Range(0, chunk.Count).Where(i => _slots.IsThere(chunk[i])).ToArray();
        var compacted = new TemplateChunk(chunk.UsedWords - chunk.RemovedWords, live.Length);
        foreach (var index in live)
        {
            _places[chunk[index].Slot] = (compacted, compacted.Add(chunk[index], chunk.Template(index)));
        }

        Volatile.Write(ref _chunks, live.Length == 0
            ? [.. _chunks.Where(c => c != chunk)]
            : [.. _chunks.Select(c => c == chunk ? compacted : c)]);
    }
}
