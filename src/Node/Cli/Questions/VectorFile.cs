using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Embeddings;

namespace Kalkan.Node.Cli.Questions;

/// <summary>A face or voice vector on the command line, and what was said of it.</summary>
/// <param name="Option">Under which it was given.</param>
/// <param name="Modality">Face or voice.</param>
/// <param name="Path">The file.</param>
/// <param name="Model">Which model made it.</param>
/// <param name="Format">float32 or int8; null where the file's name tells it.</param>
internal sealed record VectorFile(string Option, Modality Modality, string Path, string? Model = null, string? Format = null)
{
    /// <summary>Reads the file.</summary>
    public Template Read()
    {
        if (Model is null)
        {
            throw TemplateFile.Fault(Option, Path, "has no --model after it; vectors compare only with those of the same model");
        }

        var format = (Format ?? System.IO.Path.GetExtension(Path)) switch
        {
            "float32" or ".f32" => EmbeddingFormat.Float32,
            "int8" or ".i8" => EmbeddingFormat.Int8,
            _ when Format is null => throw TemplateFile.Fault(Option, Path, "is named neither .f32 nor .i8; write --vector-format float32 or int8 after it"),
            _ => throw TemplateFile.Fault(Option, Path, "has a --vector-format that is neither float32 nor int8"),
        };
        var bytes = TemplateFile.Read(Option, Path);
        var name = EmbeddingFormatNames.NameOf(format);
        if (!Embedding.TryParse(format, bytes, out _, out var fault))
        {
            throw TemplateFile.Fault(Option, Path, $"is no {name}: {fault!.TrimEnd('.')}");
        }

        return new() { Modality = Modality, Format = name, Model = Model, Data = ByteString.CopyFrom(bytes) };
    }
}
