using System.Text.Json.Serialization;
using Kalkan.Matching.Names;

namespace Kalkan.Node.Evaluate;

/// <summary>How well the matcher parts the pairs of one schema.</summary>
internal sealed record SchemaFigures(
    [property: JsonPropertyName("n")] int N,
    [property: JsonPropertyName("same")] int Same,
    [property: JsonPropertyName("auc")] double? Auc,
    [property: JsonPropertyName("best_f1")] double BestF1,
    [property: JsonPropertyName("best_f1_threshold")] double BestF1Threshold,
    [property: JsonPropertyName("f1")] double F1)
{
    /// <summary>Counts scored pairs.</summary>
    public static SchemaFigures Of(IReadOnlyCollection<ScoredPair> pairs)
    {
        var best = PairMetrics.BestF1(pairs);
        return new(pairs.Count, pairs.Count(p => p.Same), PairMetrics.Auc(pairs), best.F1, best.Threshold, PairMetrics.F1(pairs, NameMatcher.DefaultThreshold));
    }
}
