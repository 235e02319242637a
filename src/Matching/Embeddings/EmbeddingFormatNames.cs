namespace Kalkan.Matching.Embeddings;

/// <summary>The names by which records and peers call a format.</summary>
public static class EmbeddingFormatNames
{
    public const string Float32 = "vector-float32-le";
    public const string Int8 = "vector-int8-le";

    public static string NameOf(EmbeddingFormat format) => format switch
    {
        EmbeddingFormat.Float32 => Float32,
        EmbeddingFormat.Int8 => Int8,
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public static bool TryParse(string? name, out EmbeddingFormat format)
    {
        format = name is Int8 ? EmbeddingFormat.Int8 : EmbeddingFormat.Float32;
        return name is Float32 or Int8;
    }
}
