using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Embeddings;

/// <summary>
/// Vectors of one model, searched one against all. Writers take turns; readers take no lock and never see a torn vector as a hit. Every
/// search is exact: the first pass over rounded vectors leaves out only what cannot be among the best (Cauchy-Schwarz on what rounding lost).
/// </summary>
public sealed class EmbeddingGallery
{
    /// <summary>So many searches share one pass; more of them are several passes.</summary>
    public const int QueriesPerPass = 16;

    private const int BlocksPerStep = 2;
    private readonly SlotTable<EmbeddingBlock> _table;
    private readonly Lock _writing = new();
    private readonly int _floatStride;
    private readonly int _byteStride;

    /// <param name="dimensions">Of every vector, from 64 to 1024.</param>
    public EmbeddingGallery(int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, Embedding.LeastDimensions);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, Embedding.MostDimensions);
        Dimensions = dimensions;
        _floatStride = AlignedMemory<float>.Stride(dimensions);
        _byteStride = SixBits.Bytes(dimensions);
        _table = new(() => new(_floatStride, _byteStride));
    }

    /// <summary>Bytes that a vector takes here: its float32 values, and those rounded to six bits.</summary>
    public static int BytesOf(int dimensions) => (AlignedMemory<float>.Stride(dimensions) * sizeof(float)) + SixBits.Bytes(dimensions);

    public int Dimensions { get; }

    public int Count => _table.Count;

    public long MemoryBytes => _table.Bytes;

    internal ReadOnlySpan<EmbeddingBlock> Blocks => _table.Blocks;

    /// <summary>Adds a vector; the caller may reuse its memory.</summary>
    /// <param name="owner">The number that a hit tells; one owner may have several vectors.</param>
    /// <param name="partition">Which element of a search's <c>allowed</c> decides about it; not negative.</param>
    /// <param name="unit">Of unit length.</param>
    /// <returns>The slot, by which the vector is removed.</returns>
    public int Add(int owner, int partition, ReadOnlySpan<float> unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(partition);
        ThrowUnlessUnit(unit, nameof(unit));
        lock (_writing)
        {
            var slot = _table.Take();
            _table.BlockOf(slot, out var index).Write(index, owner, partition, unit);
            return slot;
        }
    }

    /// <summary>Removes the vector; its slot is used again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No vector lies there.</exception>
    public void Remove(int slot)
    {
        lock (_writing)
        {
            _table.Remove(slot);
        }
    }

    /// <summary>The owners whose vectors are nearest to the probe by cosine, best first: rounded vectors first, then those in question as they are.</summary>
    /// <param name="probe">Of unit length.</param>
    /// <param name="allowed">By partition; partitions beyond it are not allowed.</param>
    /// <param name="most">How many owners are wanted.</param>
    /// <param name="step">Called on the way; may end the search by an exception.</param>
    public IReadOnlyList<TemplateHit> Search(ReadOnlySpan<float> probe, ReadOnlySpan<bool> allowed, int most, ScanStep? step) =>
        Pass([new(probe.ToArray(), allowed.ToArray(), most)], exact: false, step)[0];

    /// <summary>The same hits by the vectors as they are alone: five times the memory read.</summary>
    public IReadOnlyList<TemplateHit> SearchExact(ReadOnlySpan<float> probe, ReadOnlySpan<bool> allowed, int most, ScanStep? step) =>
        Pass([new(probe.ToArray(), allowed.ToArray(), most)], exact: true, step)[0];

    /// <summary>Several searches that share each pass over the gallery; each result is that of <see cref="Search"/>.</summary>
    public IReadOnlyList<IReadOnlyList<TemplateHit>> SearchMany(IReadOnlyList<EmbeddingQuery> queries, ScanStep? step) =>
        Passes(queries, exact: false, step);

    /// <summary>Several searches that share each pass over the vectors as they are.</summary>
    public IReadOnlyList<IReadOnlyList<TemplateHit>> SearchManyExact(IReadOnlyList<EmbeddingQuery> queries, ScanStep? step) =>
        Passes(queries, exact: true, step);

    private List<IReadOnlyList<TemplateHit>> Passes(IReadOnlyList<EmbeddingQuery> queries, bool exact, ScanStep? step)
    {
        List<IReadOnlyList<TemplateHit>> found = [];
        foreach (var pass in queries.Chunk(QueriesPerPass))
        {
            found.AddRange(Pass(pass, exact, step));
        }
        return found;
    }

    private TemplateHit[][] Pass(EmbeddingQuery[] queries, bool exact, ScanStep? step)
    {
        foreach (var query in queries)
        {
            ThrowUnlessUnit(query.Probe.Span, nameof(queries));
        }
        var probes = new EmbeddingProbes(queries, _floatStride, SixBits.Values(Dimensions));
        var scan = new EmbeddingScan(probes, _floatStride, _byteStride, SixBits.Values(Dimensions));
        long comparisons = 0;
        var blocks = 0;
        foreach (var block in Blocks)
        {
            comparisons += exact ? scan.Exact(block) : scan.Rounded(block);
            if (++blocks % BlocksPerStep == 0)
            {
                step?.Invoke(comparisons);
                comparisons = 0;
            }
        }
        step?.Invoke(comparisons);
        return [.. probes.Best.Select(best => best.ToArray())];
    }

    private void ThrowUnlessUnit(ReadOnlySpan<float> values, string name)
    {
        if (values.Length != Dimensions)
        {
            throw new ArgumentException($"not comparable: {values.Length} dimensions against {Dimensions}", name);
        }
        double squares = 0;
        foreach (var value in values)
        {
            squares += (double)value * value;
        }
        if (!(Math.Abs(squares - 1) < EmbeddingScan.UnitTolerance))
        {
            throw new ArgumentException("The vector is not of unit length.", name);
        }
    }
}
