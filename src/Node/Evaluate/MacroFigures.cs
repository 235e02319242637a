using System.Text.Json.Serialization;

namespace Kalkan.Node.Evaluate;

/// <summary>Plain means over the sets that are written in another script than Latin and have at least <see cref="FewestQueries"/> queries.</summary>
internal sealed record MacroFigures(
    [property: JsonPropertyName("sets")] int Sets,
    [property: JsonPropertyName("rank1")] double Rank1,
    [property: JsonPropertyName("recall10")] double Recall10,
    [property: JsonPropertyName("recall100")] double Recall100,
    [property: JsonPropertyName("candidate_recall")] double CandidateRecall)
{
    public const int FewestQueries = 20;

    /// <summary>Null where there is no such set.</summary>
    public static MacroFigures? Of(IReadOnlyCollection<SetFigures> sets) =>
        sets.Count == 0
            ? null
            : new(sets.Count, sets.Average(s => s.Rank1), sets.Average(s => s.Recall10), sets.Average(s => s.Recall100), sets.Average(s => s.CandidateRecall));

    /// <summary>Whether a text has no letter of the Latin blocks of Unicode (up to U+024F, and U+1E00–1EFF).</summary>
    public static bool IsOtherScript(string text) => text.Any(char.IsLetter) && !text.Any(c => char.IsLetter(c) && c is <= '\u024F' or (>= '\u1E00' and <= '\u1EFF'));
}
