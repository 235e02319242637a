namespace Kalkan.Matching.Embeddings;

/// <summary>One of the searches that share a pass over the gallery.</summary>
/// <param name="Probe">Of unit length and the gallery's dimensions.</param>
/// <param name="Allowed">By partition; a template of another one takes no part.</param>
/// <param name="Most">How many owners are wanted.</param>
public sealed record EmbeddingQuery(ReadOnlyMemory<float> Probe, ReadOnlyMemory<bool> Allowed, int Most)
{
    /// <summary>The partitions that any of these queries may see: those that a pass of them reads.</summary>
    public static bool[] AllowedToAnyone(IEnumerable<EmbeddingQuery> queries)
    {
        bool[] anyone = [];
        foreach (var query in queries)
        {
            var allowed = query.Allowed.Span;
            Array.Resize(ref anyone, Math.Max(anyone.Length, allowed.Length));
            for (var partition = 0; partition < allowed.Length; partition++)
            {
                anyone[partition] |= allowed[partition];
            }
        }

        return anyone;
    }
}
