using Google.Protobuf;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Cli.Questions;

/// <summary>A face or voice vector on the command line, and what was said of it.</summary>
/// <param name="Option">Under which it was given.</param>
/// <param name="Modality">Face or voice.</param>
/// <param name="Path">The file.</param>
/// <param name="Model">Which model made it.</param>
/// <param name="Format">float32 or int8; null where the file's name tells it.</param>
internal sealed record VectorFile(string Option, Modality Modality, string Path, string? Model = null, string? Format = null)
{
    private const int LeastDimensions = 64;
    private const int MostDimensions = 1024;

    /// <summary>Reads the file.</summary>
    public Template Read()
    {
        if (Model is null)
        {
            throw TemplateFile.Fault(Option, Path, "has no --model after it; vectors compare only with those of the same model");
        }

        var format = (Format ?? System.IO.Path.GetExtension(Path)) switch
        {
            "float32" or ".f32" => "vector-float32-le",
            "int8" or ".i8" => "vector-int8-le",
            _ when Format is null => throw TemplateFile.Fault(Option, Path, "is named neither .f32 nor .i8; write --vector-format float32 or int8 after it"),
            _ => throw TemplateFile.Fault(Option, Path, "has a --vector-format that is neither float32 nor int8"),
        };
        var bytes = TemplateFile.Read(Option, Path);
        // An int8 vector begins with its scale, a float32.
        var dimensions = format == "vector-int8-le" ? bytes.Length - sizeof(float) : bytes.Length / sizeof(float);
        if (dimensions is < LeastDimensions or > MostDimensions || (format == "vector-float32-le" && bytes.Length % sizeof(float) != 0))
        {
            throw TemplateFile.Fault(Option, Path, $"has {bytes.Length} bytes, which is no {format} of {LeastDimensions} to {MostDimensions} numbers");
        }

        return new() { Modality = Modality, Format = format, Model = Model, Data = ByteString.CopyFrom(bytes) };
    }
}
