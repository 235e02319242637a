using Google.Protobuf.Collections;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Requests;

/// <summary>What the templates of a probe must be. A record may keep a template that nobody can compare; a question with one would ask nothing.</summary>
internal sealed class TemplateRules(ITemplateReader reader)
{
    private const int MostTemplates = 16;
    private const int MostViews = 16;
    private const int MostWord = 64;
    private const int MostQuality = 100;
    private const int MostBytes = 64 * 1024;

    public void Check(RepeatedField<Template> templates, string path, FaultList faults)
    {
        var views = 0;
        var count = faults.Count(path, templates.Count, MostTemplates);
        for (var i = 0; i < count; i++)
        {
            views += Check(templates[i], $"{path}[{i}]", faults);
        }

        if (views > MostViews)
        {
            faults.Add(path, $"hold {views} fingerprint views; at most {MostViews} are searched with");
        }
    }

    /// <returns>Fingerprint views of a sound template.</returns>
    private int Check(Template template, string path, FaultList faults)
    {
        var before = faults.Total;
        if (template.Modality == Modality.Unspecified || !Enum.IsDefined(template.Modality))
        {
            faults.Add($"{path}.modality", template.Modality == Modality.Unspecified ? "is required" : "is not known in this contract");
        }

        faults.Text($"{path}.format", template.Format, 1, MostWord);
        faults.Text($"{path}.model", template.Model, 0, MostWord);
        if (template.Quality > MostQuality)
        {
            faults.Add($"{path}.quality", $"is more than {MostQuality}");
        }

        if (template.Data.Length is 0 or > MostBytes)
        {
            faults.Add($"{path}.data", template.Data.IsEmpty ? "is required" : $"is longer than {MostBytes} bytes");
        }

        if (faults.Total > before)
        {
            return 0;
        }

        var reading = reader.Read(template, path);
        foreach (var fault in reading.Faults)
        {
            faults.Add(fault.Field, fault.Description);
        }

        if (!reading.Known)
        {
            faults.Add($"{path}.format", "is none that this contract compares");
        }

        return reading.Views;
    }
}
