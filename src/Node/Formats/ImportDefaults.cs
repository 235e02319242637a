using System.Collections.Immutable;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Formats;

/// <summary>
/// What the importing country declares for entries whose format does not carry it. <c>un</c>, <c>ofac</c> and <c>ftm</c>
/// take all of it; <c>csv</c> takes it where a cell is empty; <c>kalkan</c> carries everything and takes nothing.
/// </summary>
public sealed record ImportDefaults
{
    /// <summary>Nothing declared: the records are stored but do not match yet.</summary>
    public static ImportDefaults None { get; } = new();

    /// <summary>Replaces the format's own name for the source.</summary>
    public string? SourceName { get; init; }

    public string? LegalGround { get; init; }

    public DateOnly? ReviewOn { get; init; }

    /// <summary>Pseudonymous id of who declares the neutrality check.</summary>
    public string? NeutralityOfficer { get; init; }

    public DateOnly? NeutralityOn { get; init; }

    /// <summary>Replaces the format's own category where it is not empty.</summary>
    public ImmutableArray<Category> Categories { get; init; } = [];

    public HandlingCode Handling { get; init; } = HandlingCode.InformOwner;

    public bool Test { get; init; }

    /// <summary>Stands before every id, such as <c>2026:</c>; the characters of an id.</summary>
    public string IdPrefix { get; init; } = "";
}
