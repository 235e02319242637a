using System.Text.Json.Serialization;

namespace Kalkan.Node.Evaluate;

/// <summary>Every figure of an evaluation of pairs; its JSON is described in docs/cli.md. Rates are fractions.</summary>
internal sealed record PairsReport
{
    /// <summary>Stands for all schemas together.</summary>
    public const string All = "all";

    [JsonPropertyName("schemas")]
    public required IReadOnlyDictionary<string, SchemaFigures> Schemas { get; init; }

    /// <summary>The threshold of <c>f1</c>.</summary>
    [JsonPropertyName("threshold")]
    public required double Threshold { get; init; }

    /// <summary>Pairs of which the matcher cannot take one name; they score 0.</summary>
    [JsonPropertyName("unreadable_pairs")]
    public required int Unreadable { get; init; }

    [JsonPropertyName("misses")]
    public required IReadOnlyList<MissedPair>? Misses { get; init; }
}
