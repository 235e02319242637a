using System.Text.Json.Serialization;

namespace Kalkan.Node.Evaluate;

/// <summary>A pair that falls on the wrong side of the default threshold. Holds names: only for who asked for it.</summary>
internal sealed record MissedPair(
    [property: JsonPropertyName("schema")] string Schema,
    [property: JsonPropertyName("name1")] string A,
    [property: JsonPropertyName("name2")] string B,
    [property: JsonPropertyName("same")] bool Same,
    [property: JsonPropertyName("score")] double Score);
