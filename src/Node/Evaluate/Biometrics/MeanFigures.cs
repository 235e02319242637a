using System.Text.Json.Serialization;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Plain means over the databases, each with its own thresholds.</summary>
internal sealed record MeanFigures(
    [property: JsonPropertyName("eer")] double? Eer,
    [property: JsonPropertyName("fmr100")] double? Fmr100,
    [property: JsonPropertyName("fmr1000")] double? Fmr1000,
    [property: JsonPropertyName("zerofmr")] double? ZeroFmr,
    [property: JsonPropertyName("eer_fvc")] double? EerFvc)
{
    /// <summary>A database without a figure does not enter that figure's mean.</summary>
    public static MeanFigures Of(IReadOnlyCollection<DatabaseFigures> databases) => new(
        databases.Average(d => d.Eer), databases.Average(d => d.Fmr100), databases.Average(d => d.Fmr1000), databases.Average(d => d.ZeroFmr), databases.Average(d => d.EerFvc));
}
