namespace Kalkan.Matching.Embeddings;

/// <summary>One of the searches that share a pass over the gallery.</summary>
/// <param name="Probe">Of unit length and the gallery's dimensions.</param>
/// <param name="Allowed">By partition; a template of another one takes no part.</param>
/// <param name="Most">How many owners are wanted.</param>
public sealed record EmbeddingQuery(ReadOnlyMemory<float> Probe, ReadOnlyMemory<bool> Allowed, int Most);
