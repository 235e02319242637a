using System.Text.Json.Serialization;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Every figure of an evaluation of templates; described in docs/evaluate-biometrics.md. Rates are fractions.</summary>
internal sealed record BiometricsReport
{
    [JsonPropertyName("databases")]
    public required IReadOnlyDictionary<string, DatabaseFigures> Databases { get; init; }

    [JsonPropertyName("mean")]
    public required MeanFigures Mean { get; init; }

    [JsonPropertyName("pooled")]
    public required PooledFigures Pooled { get; init; }

    [JsonPropertyName("identification")]
    public required IdentificationFigures Identification { get; init; }

    /// <summary>Genuine comparisons a second on one core, with prepared templates.</summary>
    [JsonPropertyName("genuine_per_second_core")]
    public double? GenuinePerSecond { get; init; }

    [JsonPropertyName("impostor_per_second_core")]
    public double? ImpostorPerSecond { get; init; }

    /// <summary>Templates a second that a search of a gallery passes on one core.</summary>
    [JsonPropertyName("search_per_second_core")]
    public double? SearchPerSecond { get; init; }

    /// <summary>Mean size of a prepared template in memory.</summary>
    [JsonPropertyName("template_bytes")]
    public double? TemplateBytes { get; init; }

    /// <summary>Samples that take no part, by name, and why (ISO/IEC 19795-1: failure to enrol).</summary>
    [JsonPropertyName("failures_to_enrol")]
    public required IReadOnlyDictionary<string, string> FailuresToEnrol { get; init; }

    /// <summary>Rows of a table of vectors that have no label and take no part.</summary>
    [JsonPropertyName("unlabelled")]
    public int? Unlabelled { get; init; }

    /// <summary>Puts the accuracy together; speed and size are the caller's.</summary>
    public static BiometricsReport Of(
        IReadOnlyDictionary<string, ComparisonScores> scores, IdentificationFigures identification, IReadOnlyDictionary<string, string> failures)
    {
        var databases = scores.ToDictionary(d => d.Key, d => DatabaseFigures.Of(d.Value), StringComparer.Ordinal);
        return new()
        {
            Databases = databases,
            Mean = MeanFigures.Of(databases.Values),
            Pooled = PooledFigures.Of([.. scores.Values]),
            Identification = identification,
            FailuresToEnrol = failures,
        };
    }
}
