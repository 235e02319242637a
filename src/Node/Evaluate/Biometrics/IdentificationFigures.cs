using System.Text.Json.Serialization;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>One against all (ISO/IEC 19795-1 identification). Rates are fractions; null without any search.</summary>
/// <param name="Gallery">Templates in the gallery.</param>
/// <param name="Mated">Mated searches; each is also made once without its mates.</param>
/// <param name="Rank1">The share of the mated searches whose mate scores above every other candidate; a tie is lost.</param>
/// <param name="FnirAtFpir1">FNIR at FPIR ≤ 1 %: the share of the mated searches whose mate is not among the candidates above the threshold.</param>
/// <param name="FnirAtFpir03">The same at FPIR ≤ 0.3 %.</param>
/// <param name="FnirAtFpir0">The same without any false alarm.</param>
/// <param name="Rank1Exhaustive">Rank-1 if every template is compared in full, where the gallery compares in stages.</param>
internal sealed record IdentificationFigures(
    [property: JsonPropertyName("gallery")] int Gallery,
    [property: JsonPropertyName("mated")] int Mated,
    [property: JsonPropertyName("rank1")] double? Rank1,
    [property: JsonPropertyName("fnir_fpir_1")] double? FnirAtFpir1,
    [property: JsonPropertyName("fnir_fpir_03")] double? FnirAtFpir03,
    [property: JsonPropertyName("fnir_fpir_0")] double? FnirAtFpir0,
    [property: JsonPropertyName("rank1_exhaustive")] double? Rank1Exhaustive = null)
{
    /// <summary>Counts the searches.</summary>
    public static IdentificationFigures Of(int gallery, IReadOnlyList<SearchOutcome> searches) => searches.Count == 0
        ? new(gallery, 0, null, null, null, null)
        : new(gallery, searches.Count, FirstRank(searches), Fnir(searches, 0.01), Fnir(searches, 0.003), Fnir(searches, 0));

    /// <summary>The share of the searches that have their mate in the first place, alone.</summary>
    public static double FirstRank(IReadOnlyList<SearchOutcome> searches) => new Proportion(searches.Count(s => s.Mate > s.Other), searches.Count).Rate;

    // A candidate is above the threshold or it is none: FPIR is the share of the non-mated searches that have one.
    private static double Fnir(IReadOnlyList<SearchOutcome> searches, double fpir)
    {
        var threshold = FalsePositives.Threshold(searches.Select(s => s.Stranger), fpir);
        return new Proportion(searches.Count(s => s.Mate <= threshold), searches.Count).Rate;
    }
}
