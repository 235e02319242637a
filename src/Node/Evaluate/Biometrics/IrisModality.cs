using Kalkan.Matching.Iris;
using Kalkan.Matching.Templates;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>
/// Iris codes with masks, turned by up to <see cref="Rotations"/> angles to either side. The score of a comparison and of
/// a search is one less the normalised Hamming distance. Codes that share too few bits score 0.
/// </summary>
internal sealed class IrisModality(IrisLayout layout) : IModality<IrisCode>
{
    /// <summary>Seven to either side and none: fifteen comparisons.</summary>
    public const int Rotations = 7;

    /// <inheritdoc/>
    public bool IsSearchedInStages => false;

    /// <inheritdoc/>
    public double Compare(IrisCode probe, IrisCode reference) =>
        IrisCode.Compare(probe, reference, Rotations) is { IsComparable: true } distance ? 1 - distance.Normalised : 0;

    /// <summary>Code and mask.</summary>
    public int BytesOf(IrisCode template) => template.Code.Length + template.Mask.Length;

    /// <inheritdoc/>
    public IModalityGallery<IrisCode> NewGallery() => new Gallery(layout);

    private sealed class Gallery(IrisLayout layout) : IModalityGallery<IrisCode>
    {
        private readonly IrisGallery _gallery = new(layout);

        public void Add(int owner, int partition, IrisCode template) => _gallery.Add(owner, partition, template);

        public IReadOnlyList<TemplateHit> Search(IrisCode probe, ReadOnlySpan<bool> allowed, int most, ScanStep step) =>
            [.. _gallery.Search(probe, Rotations, allowed, most, step).Select(hit => hit with { Score = 1 - hit.Score })];
    }
}
