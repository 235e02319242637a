using System.Text.Json.Serialization;

namespace Kalkan.Node.Evaluate;

/// <summary>What a threshold that spares one set of non-targets keeps of the queries that have expected records.</summary>
internal sealed record ScreeningFigures(
    [property: JsonPropertyName("n")] int N,
    [property: JsonPropertyName("threshold_fpir_1")] double ThresholdAtOnePercent,
    [property: JsonIgnore] Proportion FoundAtOnePercent,
    [property: JsonPropertyName("threshold_fpir_01")] double ThresholdAtOnePerMille,
    [property: JsonIgnore] Proportion FoundAtOnePerMille)
{
    [JsonPropertyName("tpir_fpir_1")]
    public double RateAtOnePercent => FoundAtOnePercent.Rate;

    [JsonPropertyName("tpir_fpir_01")]
    public double RateAtOnePerMille => FoundAtOnePerMille.Rate;

    /// <summary>Sets the thresholds by the non-targets and counts the targets above them.</summary>
    public static ScreeningFigures Of(IReadOnlyCollection<Ranking> nonTargets, IReadOnlyCollection<Ranking> targets)
    {
        var onePercent = FalsePositives.Threshold(nonTargets.Select(r => r.Best), 0.01);
        var onePerMille = FalsePositives.Threshold(nonTargets.Select(r => r.Best), 0.001);
        return new(nonTargets.Count, onePercent, Above(targets, onePercent), onePerMille, Above(targets, onePerMille));
    }

    private static Proportion Above(IReadOnlyCollection<Ranking> targets, double threshold) =>
        new(targets.Count(r => r.Expected > threshold), targets.Count);
}
