using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Templates;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>All fingers.</summary>
internal sealed class FingerShelf() : TemplateShelf<FingerprintTemplate>(new("minutiae", 0), cheaper: 1)
{
    private readonly FingerprintGallery _gallery = new();

    /// <inheritdoc />
    public override IReadOnlyList<TemplateHit> Search(IReadOnlyList<FingerprintTemplate> probes, bool[] allowed, int most, long cost, ScanRun run) =>
        run.InTurns(Cheaper, step => _gallery.Search(probes, allowed, most, step));

    /// <inheritdoc />
    protected override int Put(int owner, int partition, FingerprintTemplate template) => _gallery.Add(owner, partition, template);

    /// <inheritdoc />
    protected override void Take(int slot) => _gallery.Remove(slot);
}
