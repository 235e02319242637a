using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Tests.Answering;

/// <summary>Knows one format: the first byte of the data is the number of fingerprint views; more than 9 is a fault.</summary>
internal sealed class TestTemplates : ITemplateReader
{
    public const string Format = "test";

    public static Template Finger(byte views = 1) =>
        new() { Modality = Modality.Fingerprint, Format = Format, Data = Google.Protobuf.ByteString.CopyFrom(views) };

    public TemplateReading Read(Template template, string path) =>
        template.Format != Format ? TemplateReading.Unknown
        : template.Data[0] > 9 ? TemplateReading.Faulty($"{path}.data", "has no such number of views")
        : TemplateReading.Sound(template.Data[0]);
}
