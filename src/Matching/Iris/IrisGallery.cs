using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Iris;

/// <summary>
/// Iris codes of one layout, searched one against all and exactly. Writers take turns; readers take no lock and never see a torn code as a
/// hit. The score of a hit is the <see cref="IrisDistance.Normalised"/> of <see cref="IrisCode.Compare"/>: the smallest is the best.
/// </summary>
public sealed class IrisGallery
{
    private readonly SlotTable<IrisBlock> _table;
    private readonly Lock _writing = new();
    private readonly int _stride;

    public IrisGallery(IrisLayout layout)
    {
        Layout = layout;
        _stride = IrisProbe.StrideOf(layout);
        _table = new(() => new(_stride));
    }

    public IrisLayout Layout { get; }

    public int Count => _table.Count;

    public long MemoryBytes => _table.Bytes;

    /// <summary>Adds a code.</summary>
    /// <param name="owner">The number that a hit tells; one owner may have several codes.</param>
    /// <param name="partition">Which element of a search's <c>allowed</c> decides about it; not negative.</param>
    /// <param name="code">Of the gallery's layout.</param>
    /// <returns>The slot, by which the code is removed.</returns>
    public int Add(int owner, int partition, IrisCode code)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(partition);
        ThrowUnlessComparable(code, nameof(code));
        lock (_writing)
        {
            var slot = _table.Take();
            _table.BlockOf(slot, out var index).Write(index, owner, partition, code);
            return slot;
        }
    }

    /// <summary>Removes the code; its slot is used again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No code lies there.</exception>
    public void Remove(int slot)
    {
        lock (_writing)
        {
            _table.Remove(slot);
        }
    }

    /// <summary>The owners whose codes are nearest to the probe, best first; those that share too few valid bits with it are none.</summary>
    /// <param name="probe">Of the gallery's layout.</param>
    /// <param name="rotations">Angles to either side: 7 are 15 comparisons with each code.</param>
    /// <param name="allowed">By partition; partitions beyond it are not allowed.</param>
    /// <param name="most">How many owners are wanted.</param>
    /// <param name="step">Called on the way; may end the search by an exception.</param>
    public IReadOnlyList<TemplateHit> Search(IrisCode probe, int rotations, ReadOnlySpan<bool> allowed, int most, ScanStep? step) =>
        SearchMany([new(probe, rotations, allowed.ToArray(), most)], step)[0];

    /// <summary>Several searches that share one pass over the gallery; each result is that of <see cref="Search"/>.</summary>
    public IReadOnlyList<IReadOnlyList<TemplateHit>> SearchMany(IReadOnlyList<IrisQuery> queries, ScanStep? step)
    {
        var scans = new IrisScan[queries.Count];
        for (var i = 0; i < scans.Length; i++)
        {
            ThrowUnlessComparable(queries[i].Probe, nameof(queries));
            scans[i] = new(queries[i], _stride);
        }
        foreach (var block in _table.Blocks)
        {
            foreach (var scan in scans)
            {
                scan.Scan(block, step);
            }
        }
        return [.. scans.Select(scan => scan.Hits())];
    }

    private void ThrowUnlessComparable(IrisCode code, string name)
    {
        if (code.Layout != Layout)
        {
            throw new ArgumentException($"not comparable: {code.Layout} against {Layout}", name);
        }
    }
}
