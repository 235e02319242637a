using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Answering;

/// <summary>Port: reads a biometric template. Matching knows the formats; the national side joins the two.</summary>
public interface ITemplateReader
{
    /// <summary>Whether it could be compared, and every fault of its format, model and data, to the last byte.</summary>
    /// <param name="template">Its modality is one of the contract, its texts and sizes are within their bounds.</param>
    /// <param name="path">Where it stands, for the faults.</param>
    TemplateReading Read(Template template, string path);
}
