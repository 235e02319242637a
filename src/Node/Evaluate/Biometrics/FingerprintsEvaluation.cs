using Kalkan.Matching.Fingerprints;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Compares and searches directories of minutiae records.</summary>
/// <param name="speed">How long to measure.</param>
/// <param name="slots">To how many templates the gallery is filled up for the speed of a search.</param>
/// <param name="progress">Told a step's name and how far it is, 0–1.</param>
internal sealed class FingerprintsEvaluation(ComparisonSpeed speed, int slots, Action<string, double> progress)
{
    /// <summary>So many that the few which are compared in full do not decide.</summary>
    public const int ManySlots = 10_000;

    /// <summary>Reads, compares, searches, measures.</summary>
    /// <param name="templates">A directory; see <see cref="TemplateFolder"/>.</param>
    /// <param name="galleryTemplates">The same samples by another extractor: these are searched, the others ask. Null for one set.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="IOException">A directory cannot be used.</exception>
    public BiometricsReport Run(string templates, string? galleryTemplates, CancellationToken stop)
    {
        var modality = new FingerprintModality();
        var probes = TemplateFolder.Read<FingerprintTemplate>(templates, FingerprintModality.TryEnrol, done => progress("Reading the templates", done), stop);
        var references = galleryTemplates is null
            ? probes
            : TemplateFolder.Read<FingerprintTemplate>(galleryTemplates, FingerprintModality.TryEnrol, done => progress("Reading the gallery", done), stop);
        return new TemplatesEvaluation<FingerprintTemplate>(modality, speed, slots, progress)
            .Run(new(probes.Names, references.Names), probes, references, stop);
    }
}
