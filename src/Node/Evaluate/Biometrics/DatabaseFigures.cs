using System.Text.Json.Serialization;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Comparisons of one database (ISO/IEC 19795-1 verification). Rates are fractions; null where a kind of comparison is missing.</summary>
/// <param name="Genuine">Comparisons of two samples of one source.</param>
/// <param name="Impostor">Comparisons of samples of two sources.</param>
/// <param name="Eer">Equal error rate, <see cref="DetCurve.EqualErrorRate"/>.</param>
/// <param name="Fmr100">Lowest FNMR at FMR ≤ 1 %.</param>
/// <param name="Fmr1000">Lowest FNMR at FMR ≤ 0.1 %.</param>
/// <param name="ZeroFmr">Lowest FNMR without any false match.</param>
/// <param name="EerFvc">EER with FVC's own impostors: first impressions only.</param>
internal sealed record DatabaseFigures(
    [property: JsonPropertyName("genuine")] int Genuine,
    [property: JsonPropertyName("impostor")] int Impostor,
    [property: JsonPropertyName("eer")] double? Eer,
    [property: JsonPropertyName("fmr100")] double? Fmr100,
    [property: JsonPropertyName("fmr1000")] double? Fmr1000,
    [property: JsonPropertyName("zerofmr")] double? ZeroFmr,
    [property: JsonPropertyName("eer_fvc")] double? EerFvc)
{
    /// <summary>Counts a database.</summary>
    public static DatabaseFigures Of(ComparisonScores scores)
    {
        var curve = DetCurve.Of(scores.Genuine, scores.Impostor);
        return new(
            scores.Genuine.Count,
            scores.Impostor.Count,
            curve?.EqualErrorRate,
            curve?.FnmrAt(0.01),
            curve?.FnmrAt(0.001),
            curve?.FnmrAt(0),
            DetCurve.Of(scores.Genuine, scores.FirstImpostor)?.EqualErrorRate);
    }
}
