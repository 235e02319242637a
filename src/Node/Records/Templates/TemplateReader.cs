using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records.Templates;

/// <summary>Reads templates by the formats that stand in the contract.</summary>
internal sealed class TemplateReader : ITemplateReader
{
    /// <inheritdoc />
    public TemplateReading Read(Template template, string path) => TemplateReading.Unknown;
}
