using Kalkan.Federation.Contracts;
using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Matching.Iris;

namespace Kalkan.Node.Records.Templates;

/// <summary>The formats of the treaty that can be compared; null for any other, which is kept and never matched.</summary>
internal static class TemplateFormats
{
    /// <summary>Of a fingerprint.</summary>
    public static FingerprintFormat? Finger(Template template) => template.Modality != Modality.Fingerprint ? null : template.Format switch
    {
        "iso-19794-2:2005" => FingerprintFormat.Iso2005,
        "iso-19794-2:2011" => FingerprintFormat.Iso2011,
        "ansi-378-2004" => FingerprintFormat.Ansi2004,
        "ansi-378-2009" => FingerprintFormat.Ansi2009,
        "ansi-378-2009-am1" => FingerprintFormat.Ansi2009Am1,
        _ => null,
    };

    /// <summary>Of a face or a voice.</summary>
    public static EmbeddingFormat? Vector(Template template) => template.Modality is not (Modality.Face or Modality.Voice) ? null : template.Format switch
    {
        "vector-float32-le" => EmbeddingFormat.Float32,
        "vector-int8-le" => EmbeddingFormat.Int8,
        _ => null,
    };

    /// <summary>Of an iris.</summary>
    public static IrisLayout? Iris(Template template) => template.Modality != Modality.Iris ? null : IrisLayout.Find(template.Format);
}
