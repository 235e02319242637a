using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Sharing.Writing;

/// <summary>A policy's own test: what a peer must get of a record.</summary>
/// <param name="Name">What it claims.</param>
/// <param name="Line">Where it begins.</param>
/// <param name="Peer">Who asks.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Signed">Whether the question is signed.</param>
/// <param name="RecordId">A stored record, or null.</param>
/// <param name="Traits">An imagined record, where no stored one is named.</param>
/// <param name="Shows">Exactly the fields that go out, or null where the test does not say.</param>
/// <param name="Matches">Exactly the fields that may find, or null.</param>
/// <param name="Confirms">Exactly the fields that may be released, or null.</param>
/// <param name="Hidden">Nothing at all goes out (or something does), or null.</param>
public sealed record PolicyTest(
    string Name,
    int Line,
    Country Peer,
    Purpose Purpose,
    bool Signed,
    string? RecordId,
    RecordTraits? Traits,
    FieldSet? Shows,
    FieldSet? Matches,
    FieldSet? Confirms,
    bool? Hidden);
