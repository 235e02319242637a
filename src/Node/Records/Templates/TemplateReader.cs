using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Matching.Iris;

namespace Kalkan.Node.Records.Templates;

/// <summary>Reads templates by the formats that stand in the contract, to the last byte.</summary>
internal sealed class TemplateReader : ITemplateReader
{
    TemplateReading ITemplateReader.Read(Template template, string path) => Read(template, path);

    /// <inheritdoc cref="ITemplateReader.Read" />
    public static TemplateReading Read(Template template, string path)
    {
        if (FingerprintFormats.TryParse(template.Format, out var finger))
        {
            return template.Modality == Modality.Fingerprint ? ReadFinger(template, finger, path) : OfAnother(path);
        }

        if (EmbeddingFormatNames.TryParse(template.Format, out var vector))
        {
            return template.Modality is Modality.Face or Modality.Voice ? ReadVector(template, vector, path) : OfAnother(path);
        }

        if (IrisLayout.TryParse(template.Format, out var layout))
        {
            return template.Modality == Modality.Iris ? ReadIris(template, layout!, path) : OfAnother(path);
        }

        return TemplateReading.Unknown;
    }

    private static TemplateReading ReadFinger(Template template, FingerprintFormat format, string path) =>
        FingerprintRecord.TryParse(template.Data.Span, format, out var record, out var fault)
            ? TemplateReading.Sound(record.Views.Length)
            : FaultyData(path, fault);

    private static TemplateReading ReadVector(Template template, EmbeddingFormat format, string path)
    {
        if (string.IsNullOrWhiteSpace(template.Model))
        {
            return TemplateReading.Faulty($"{path}.model", "is required: vectors of two models do not compare");
        }

        return Embedding.TryParse(format, template.Data.Span, out _, out var fault) ? TemplateReading.Sound() : FaultyData(path, fault);
    }

    private static TemplateReading ReadIris(Template template, IrisLayout layout, string path) =>
        IrisCode.TryParse(layout, template.Data.Span, out _, out var fault) ? TemplateReading.Sound() : FaultyData(path, fault);

    private static TemplateReading OfAnother(string path) =>
        TemplateReading.Faulty($"{path}.format", "is a format of another modality");

    private static TemplateReading FaultyData(string path, string? fault) => TemplateReading.Faulty($"{path}.data", fault ?? "cannot be read");
}
