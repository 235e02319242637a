using System.Text.Json.Serialization;

namespace Kalkan.Node.Evaluate;

/// <summary>
/// A query that did not have an expected record among the first ten, or a non-target above the threshold of 1 %. Holds
/// names: only for who asked for it.
/// </summary>
/// <param name="Set">The query's set.</param>
/// <param name="Query">As asked.</param>
/// <param name="Expected">The expected records' name most like the query; null for a non-target.</param>
/// <param name="ExpectedScore">What that name scores when compared alone, found or not.</param>
/// <param name="Rank">Where it stands; null where it is not among the first hundred.</param>
/// <param name="Best">The three best candidates.</param>
internal sealed record Miss(
    [property: JsonPropertyName("set")] string Set,
    [property: JsonPropertyName("query")] string Query,
    [property: JsonPropertyName("expected")] string? Expected,
    [property: JsonPropertyName("expected_score")] double? ExpectedScore,
    [property: JsonPropertyName("rank")] int? Rank,
    [property: JsonPropertyName("best")] IReadOnlyList<ScoredName> Best);
