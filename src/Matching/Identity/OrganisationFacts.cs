using System.Collections.Immutable;
using Kalkan.Matching.Names;

namespace Kalkan.Matching.Identity;

/// <summary>What is known of an organisation, made ready for comparison once. Immutable; the order of values never matters.</summary>
public sealed record OrganisationFacts
{
    /// <summary>Main names, in each script.</summary>
    public ImmutableArray<FoldedName> Names { get; init; } = [];

    /// <summary>Other names.</summary>
    public ImmutableArray<FoldedName> Aliases { get; init; } = [];

    /// <summary>Names the source calls weak.</summary>
    public ImmutableArray<FoldedName> WeakAliases { get; init; } = [];

    /// <summary>Acronyms, with or without points.</summary>
    public ImmutableArray<FoldedName> Acronyms { get; init; } = [];

    /// <summary>Countries it works in.</summary>
    public ImmutableArray<CountryCode> Countries { get; init; } = [];

    /// <summary>The same organisation with nothing but these fields.</summary>
    public OrganisationFacts Only(MatchFields fields) => new()
    {
        Names = fields.Contains(MatchField.Name) ? Names : [],
        Aliases = fields.Contains(MatchField.Alias) ? Aliases : [],
        WeakAliases = fields.Contains(MatchField.WeakAlias) ? WeakAliases : [],
        Acronyms = fields.Contains(MatchField.Acronym) ? Acronyms : [],
        Countries = fields.Contains(MatchField.Country) ? Countries : [],
    };
}
