using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Matching.Templates;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Finger minutiae; a score of X means a false match rate of 10^-X.</summary>
internal sealed class FingerprintModality : IModality<FingerprintTemplate>
{
    /// <summary>Prepares the first view of a minutiae record of any format that is read.</summary>
    public static bool TryEnrol(ReadOnlySpan<byte> bytes, out FingerprintTemplate? template, out string? fault)
    {
        template = null;
        if (FingerprintRecord.TryParse(bytes, expected: null, out var record, out fault))
        {
            template = FingerprintTemplate.Of(record.Views[0]);
        }

        return template is not null;
    }

    /// <inheritdoc/>
    public bool IsSearchedInStages => true;

    /// <inheritdoc/>
    public double Compare(FingerprintTemplate probe, FingerprintTemplate reference) => FingerprintMatcher.Compare(probe, reference);

    /// <inheritdoc/>
    public int BytesOf(FingerprintTemplate template) => template.MemoryBytes;

    /// <inheritdoc/>
    public IModalityGallery<FingerprintTemplate> NewGallery() => new Gallery();

    private sealed class Gallery : IModalityGallery<FingerprintTemplate>
    {
        private readonly FingerprintGallery _gallery = new();

        public void Add(int owner, int partition, FingerprintTemplate template) => _gallery.Add(owner, partition, template);

        public IReadOnlyList<TemplateHit> Search(FingerprintTemplate probe, ReadOnlySpan<bool> allowed, int most, ScanStep step) =>
            _gallery.Search([probe], allowed, most, step);
    }
}
