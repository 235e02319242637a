using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Templates;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Vectors of a face or voice model; the score is the cosine.</summary>
/// <param name="dimensions">Of every vector.</param>
internal sealed class EmbeddingModality(int dimensions) : IModality<Embedding>
{
    /// <inheritdoc/>
    public bool IsSearchedInStages => false;

    /// <inheritdoc/>
    public double Compare(Embedding probe, Embedding reference) => probe.Cosine(reference);

    /// <inheritdoc/>
    public int BytesOf(Embedding template) => EmbeddingGallery.BytesOf(template.Dimensions);

    /// <inheritdoc/>
    public IModalityGallery<Embedding> NewGallery() => new Gallery(dimensions);

    private sealed class Gallery(int dimensions) : IModalityGallery<Embedding>
    {
        private readonly EmbeddingGallery _gallery = new(dimensions);

        public void Add(int owner, int partition, Embedding template) => _gallery.Add(owner, partition, template.Values);

        public IReadOnlyList<TemplateHit> Search(Embedding probe, ReadOnlySpan<bool> allowed, int most, ScanStep step) =>
            _gallery.Search(probe.Values, allowed, most, step);
    }
}
