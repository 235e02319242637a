using System.Collections.Immutable;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Matching.Fusion;
using Kalkan.Matching.Iris;
using Kalkan.Node.Records.Templates;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>From the treaty's templates to what Matching compares. What is kept in a format that nobody compares is left out.</summary>
internal sealed class TemplateFacts(ModelCalibrations calibrations)
{
    /// <summary>1 right, 2 left (ISO/IEC 19794-6); any other number is of no eye and says as little as 0.</summary>
    private const uint MostEye = 2;

    /// <summary>Made ready, in no order.</summary>
    public PersonTemplates Of(IEnumerable<Template> templates)
    {
        var fingers = ImmutableArray.CreateBuilder<FingerprintTemplate>();
        var (faces, voices) = (ImmutableArray.CreateBuilder<ModelVector>(), ImmutableArray.CreateBuilder<ModelVector>());
        var irises = ImmutableArray.CreateBuilder<EyeCode>();
        foreach (var template in templates)
        {
            switch (template.Modality)
            {
                case Modality.Fingerprint when TemplateFormats.Finger(template) is { } format
                    && FingerprintRecord.TryParse(template.Data.Span, format, out var record, out _):
                    fingers.AddRange(FingerViews.Of(template, record!).Select(FingerprintTemplate.Of));
                    break;
                case Modality.Face when Vector(template) is { } face:
                    faces.Add(face);
                    break;
                case Modality.Voice when Vector(template) is { } voice:
                    voices.Add(voice);
                    break;
                case Modality.Iris when TemplateFormats.Iris(template) is { } layout
                    && IrisCode.TryParse(layout, template.Data.Span, out var code, out _):
                    irises.Add(new(template.Position <= MostEye ? (int)template.Position : 0, code!));
                    break;
            }
        }

        return new()
        {
            Fingers = fingers.DrainToImmutable(),
            Faces = faces.DrainToImmutable(),
            Irises = irises.DrainToImmutable(),
            Voices = voices.DrainToImmutable(),
        };
    }

    private ModelVector? Vector(Template template) =>
        TemplateFormats.Vector(template) is { } format && Embedding.TryParse(format, template.Data.Span, out var vector, out _)
            ? new(template.Model, vector!, calibrations.Of(template.Modality, template.Model))
            : null;
}
