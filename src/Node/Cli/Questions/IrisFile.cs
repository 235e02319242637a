using Google.Protobuf;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Cli.Questions;

/// <summary>An iris code on the command line. Its length tells which.</summary>
internal static class IrisFile
{
    // Code, then mask.
    private const int Short = 2 * 2048 / 8;
    private const int Long = 2 * 12_800 / 8;

    /// <summary>Reads <c>FILE[:left|right]</c>; the eyes are numbered as in ISO/IEC 19794-6: 1 right, 2 left.</summary>
    public static Template Read(string option, string value)
    {
        var (path, eye) = TemplateFile.Split(value, word => word is "left" or "right");
        var bytes = TemplateFile.Read(option, path);
        return new()
        {
            Modality = Modality.Iris,
            Format = bytes.Length switch
            {
                Short => "iris-2048",
                Long => "iris-12800",
                _ => throw TemplateFile.Fault(
                    option, path, $"has {bytes.Length} bytes; a code of 2,048 bits and its mask have {Short}, of 12,800 bits {Long}"),
            },
            Position = eye switch { "right" => 1, "left" => 2, _ => 0 },
            Data = ByteString.CopyFrom(bytes),
        };
    }
}
