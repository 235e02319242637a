using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Iris;

namespace Kalkan.Node.Cli.Questions;

/// <summary>An iris code on the command line. Its length tells which.</summary>
internal static class IrisFile
{
    /// <summary>Reads <c>FILE[:left|right]</c>; the eyes are numbered as in ISO/IEC 19794-6: 1 right, 2 left.</summary>
    public static Template Read(string option, string value)
    {
        var (path, eye) = TemplateFile.Split(value, word => word is "left" or "right");
        var bytes = TemplateFile.Read(option, path);
        var layout = IrisLayout.All.FirstOrDefault(l => 2 * l.CodeBytes == bytes.Length)
            ?? throw TemplateFile.Fault(
                option, path, $"has {bytes.Length} bytes; code and mask have {string.Join(" or ", IrisLayout.All.Select(l => $"{2 * l.CodeBytes} ({l.Name})"))}");
        if (!IrisCode.TryParse(layout, bytes, out _, out var fault))
        {
            throw TemplateFile.Fault(option, path, $"is no {layout.Name}: {fault!.TrimEnd('.')}");
        }

        return new()
        {
            Modality = Modality.Iris,
            Format = layout.Name,
            Position = eye switch { "right" => 1, "left" => 2, _ => 0 },
            Data = ByteString.CopyFrom(bytes),
        };
    }
}
