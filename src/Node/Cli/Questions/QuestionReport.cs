using System.Text.Json.Serialization;

namespace Kalkan.Node.Cli.Questions;

/// <summary>One question and all that came back, in the shape that <c>search --json</c> and <c>demo --json</c> print.</summary>
/// <param name="Kind">mrz, document, organisation, person, biometric, or none: a traveller whom nobody lists.</param>
/// <param name="From">The asking member.</param>
/// <param name="Candidates">Every hit, best first.</param>
/// <param name="Coverage">What became of the question at each peer.</param>
/// <param name="Clear">Whether the national rule allows this to be treated as clear.</param>
/// <param name="NotClearBecause">Why not.</param>
/// <param name="NotCompared">Templates of the question that a country could compare with nothing.</param>
/// <param name="RequestId">Under which the question stands in every log.</param>
internal sealed record QuestionReport(
    string Kind,
    string From,
    IReadOnlyList<CandidateReport> Candidates,
    IReadOnlyList<CoverageReport> Coverage,
    bool Clear,
    IReadOnlyList<string> NotClearBecause,
    IReadOnlyList<NotComparedReport> NotCompared,
    string RequestId)
{
    /// <summary>For a human: what is asked.</summary>
    [JsonIgnore]
    public string Title { get; init; } = "";
}
