using System.Text.Json.Serialization;

namespace Kalkan.Node.Evaluate;

/// <summary>Every figure of an evaluation of names; its JSON is described in docs/cli.md. Rates are fractions.</summary>
internal sealed record NamesReport
{
    [JsonPropertyName("records")]
    public required int Records { get; init; }

    [JsonPropertyName("names")]
    public required int Names { get; init; }

    [JsonPropertyName("unreadable_names")]
    public required int UnreadableNames { get; init; }

    [JsonPropertyName("sets")]
    public required IReadOnlyDictionary<string, SetFigures> Sets { get; init; }

    [JsonPropertyName("cross_script")]
    public required MacroFigures? CrossScript { get; init; }

    [JsonPropertyName("screening")]
    public required IReadOnlyDictionary<string, ScreeningFigures> Screening { get; init; }

    /// <summary>Queries that the matcher cannot take; they count as asked and found nothing.</summary>
    [JsonPropertyName("unreadable_queries")]
    public required int UnreadableQueries { get; init; }

    /// <summary>Queries none of whose expected ids is in the gallery; they count as missed.</summary>
    [JsonPropertyName("queries_expecting_unknown_ids")]
    public required int ExpectingUnknown { get; init; }

    /// <summary>Queries without expected ids outside the sets of non-targets; they count nowhere.</summary>
    [JsonPropertyName("queries_not_counted")]
    public required int NotCounted { get; init; }

    [JsonPropertyName("build_seconds")]
    public required double BuildSeconds { get; init; }

    [JsonPropertyName("peak_mb")]
    public required double PeakMegabytes { get; init; }

    [JsonPropertyName("p50_ms")]
    public required double P50 { get; init; }

    [JsonPropertyName("p99_ms")]
    public required double P99 { get; init; }

    [JsonPropertyName("queries_per_second")]
    public required double QueriesPerSecond { get; init; }

    [JsonPropertyName("misses")]
    public required IReadOnlyList<Miss>? Misses { get; init; }
}
