using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Templates;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>Faces or voices of one model, whose searches share passes.</summary>
internal sealed class VectorShelf : TemplateShelf<Embedding>
{
    // By the order of magnitude: docs/vectors-and-iris.md and docs/fingerprints.md have the figures.
    private const int CheaperVectors = 200;

    private readonly EmbeddingGallery _gallery;
    private readonly SharedPasses<EmbeddingQuery> _passes;

    /// <param name="name">The model, and how many values it gives.</param>
    /// <param name="turns">A pass takes one for each of its steps.</param>
    public VectorShelf(ShelfName name, ScanTurns turns)
        : base(name, CheaperVectors)
    {
        _gallery = new(name.Dimensions);
        _passes = new(EmbeddingGallery.QueriesPerPass, Cheaper, turns, Comparisons, _gallery.SearchMany);
    }

    /// <summary>How many searches wait for a pass that runs.</summary>
    public int Waiting => _passes.Waiting;

    /// <inheritdoc />
    public override IReadOnlyList<TemplateHit> Search(IReadOnlyList<Embedding> probes, bool[] allowed, int most, long cost, ScanRun run)
    {
        EmbeddingQuery[] queries = [.. probes.Select(probe => new EmbeddingQuery(probe.Values.ToArray(), allowed, most))];
        return SeveralProbes.Best(run.Together(cost, _passes, queries), most, descending: true);
    }

    /// <inheritdoc />
    protected override int Put(int owner, int partition, Embedding template) => _gallery.Add(owner, partition, template.Values);

    /// <inheritdoc />
    protected override void Take(int slot) => _gallery.Remove(slot);

    // A pass compares each of its queries with whatever any of them may meet; what the others may not meet is no hit of theirs.
    private long Comparisons(IReadOnlyList<EmbeddingQuery> queries) => Count(EmbeddingQuery.AllowedToAnyone(queries)) * queries.Count;
}
