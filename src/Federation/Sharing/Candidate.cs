using System.Collections.Immutable;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Sharing;

/// <summary>A record that a gallery found for a question, made only of fields that its <see cref="Grant"/> lets match.</summary>
/// <param name="RecordId">The owner's id.</param>
/// <param name="Kind">What the record is about.</param>
/// <param name="Grant">The grant under which it was found.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Evidence">Field by field, without values of the record.</param>
/// <param name="Record">The record itself; only the disclosure reads it.</param>
public sealed record Candidate(
    string RecordId, RecordKind Kind, Grant Grant, double Score, ImmutableArray<Evidence> Evidence, Func<Record> Record);
