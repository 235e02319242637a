namespace Kalkan.Node.Cli.Questions;

/// <summary>A hit as it is printed.</summary>
/// <param name="Country">Who lists it.</param>
/// <param name="Kind">person, organisation or document.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reasons">Field by field: "birth_date agreed (exact)".</param>
/// <param name="Shown">What the owner's policy lets out: "name: …".</param>
/// <param name="Handling">What the owner allows to be done, where shown.</param>
/// <param name="OnRequest">Fields that a human at the owner may release.</param>
/// <param name="Reference">Names the record between the two countries.</param>
/// <param name="Names">Part by part, how the shown name met the one asked for.</param>
/// <param name="WhatIf">What the fields that were not compared would change.</param>
/// <param name="Contradiction">A biometric or a document agrees, and what the person told does not: what agreed and what contradicted; else empty.</param>
internal sealed record CandidateReport(
    string Country,
    string Kind,
    double Score,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Shown,
    string Handling,
    IReadOnlyList<string> OnRequest,
    string Reference,
    IReadOnlyList<NameMeeting> Names,
    IReadOnlyList<MissingField> WhatIf,
    string Contradiction);
