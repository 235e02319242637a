using Kalkan.Matching.Fusion;
using Kalkan.Matching.Iris;
using Kalkan.Matching.Templates;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>
/// Irises of one layout. The eyes of one person take one pass; askers take none together, since counting bits at all rotations takes longer than
/// reading them, and each would only wait for the others.
/// </summary>
internal sealed class IrisShelf(IrisLayout layout) : TemplateShelf<IrisCode>(new(layout.Name, 0), CheaperIrises)
{
    // By the order of magnitude: docs/vectors-and-iris.md and docs/fingerprints.md have the figures.
    private const int CheaperIrises = 20;

    private readonly IrisGallery _gallery = new(layout);

    /// <inheritdoc />
    public override IReadOnlyList<TemplateHit> Search(IReadOnlyList<IrisCode> probes, bool[] allowed, int most, long cost, ScanRun run)
    {
        IrisQuery[] queries = [.. probes.Select(probe => new IrisQuery(probe, IrisFusion.Rotations, allowed, most))];
        return SeveralProbes.Best(run.InTurns(Cheaper, step => _gallery.SearchMany(queries, step)), most, descending: false);
    }

    /// <inheritdoc />
    protected override int Put(int owner, int partition, IrisCode template) => _gallery.Add(owner, partition, template);

    /// <inheritdoc />
    protected override void Take(int slot) => _gallery.Remove(slot);
}
