using System.Text.Json.Serialization;

namespace Kalkan.Node.Evaluate;

/// <summary>How often a set's queries find an expected record.</summary>
internal sealed record SetFigures(
    [property: JsonPropertyName("n")] int N,
    [property: JsonIgnore] Proportion First,
    [property: JsonIgnore] Proportion FirstTen,
    [property: JsonIgnore] Proportion FirstHundred,
    [property: JsonIgnore] Proportion Selected)
{
    [JsonPropertyName("rank1")]
    public double Rank1 => First.Rate;

    [JsonPropertyName("recall10")]
    public double Recall10 => FirstTen.Rate;

    [JsonPropertyName("recall100")]
    public double Recall100 => FirstHundred.Rate;

    /// <summary>Among the records that the index selects to be compared, whatever they then score.</summary>
    [JsonPropertyName("candidate_recall")]
    public double CandidateRecall => Selected.Rate;

    /// <summary>Counts a set.</summary>
    public static SetFigures Of(IReadOnlyCollection<Ranking> rankings)
    {
        Proportion Within(int k) => new(rankings.Count(r => r.IsWithin(k)), rankings.Count);
        return new(rankings.Count, Within(1), Within(10), Within(100), new(rankings.Count(r => r.Selected), rankings.Count));
    }
}
