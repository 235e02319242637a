using Kalkan.Federation.Contracts;
using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Matching.Iris;

namespace Kalkan.Node.Records.Templates;

/// <summary>The formats of the treaty that can be compared; null for any other, which is kept and never matched.</summary>
internal static class TemplateFormats
{
    /// <summary>Of a fingerprint.</summary>
    public static FingerprintFormat? Finger(Template template) =>
        template.Modality == Modality.Fingerprint && FingerprintFormats.TryParse(template.Format, out var format) ? format : null;

    /// <summary>Of a face or a voice.</summary>
    public static EmbeddingFormat? Vector(Template template) =>
        template.Modality is Modality.Face or Modality.Voice && EmbeddingFormatNames.TryParse(template.Format, out var format) ? format : null;

    /// <summary>Of an iris.</summary>
    public static IrisLayout? Iris(Template template) =>
        template.Modality == Modality.Iris && IrisLayout.TryParse(template.Format, out var layout) ? layout : null;
}
