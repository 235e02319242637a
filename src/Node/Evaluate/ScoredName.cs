using System.Text.Json.Serialization;

namespace Kalkan.Node.Evaluate;

/// <summary>A candidate's name as the gallery has it, and its score.</summary>
internal sealed record ScoredName([property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("score")] double Score);
