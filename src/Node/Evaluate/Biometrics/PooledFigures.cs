using System.Text.Json.Serialization;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>All databases' comparisons under one threshold.</summary>
/// <param name="Eer">Equal error rate.</param>
/// <param name="FnmrAtFmr001">Lowest FNMR at FMR ≤ 0.1 % (0.001).</param>
internal sealed record PooledFigures(
    [property: JsonPropertyName("eer")] double? Eer,
    [property: JsonPropertyName("fnmr_at_fmr_001")] double? FnmrAtFmr001)
{
    /// <summary>Counts them together.</summary>
    public static PooledFigures Of(IReadOnlyCollection<ComparisonScores> databases)
    {
        var curve = DetCurve.Of(databases.SelectMany(d => d.Genuine), databases.SelectMany(d => d.Impostor));
        return new(curve?.EqualErrorRate, curve?.FnmrAt(0.001));
    }
}
