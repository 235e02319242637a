namespace Kalkan.Matching.Embeddings;

/// <summary>How a vector is written.</summary>
public enum EmbeddingFormat
{
    /// <summary>"vector-float32-le": IEEE 754 binary32 values, little-endian, one after the other.</summary>
    Float32,

    /// <summary>"vector-int8-le": one binary32 scale, little-endian, then signed bytes; a value is scale × byte.</summary>
    Int8,
}
