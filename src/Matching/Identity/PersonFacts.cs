using System.Collections.Immutable;
using Kalkan.Matching.Dates;
using Kalkan.Matching.Fusion;
using Kalkan.Matching.Names;

namespace Kalkan.Matching.Identity;

/// <summary>What is known of a person, made ready for comparison once. Immutable; the order of values never matters.</summary>
public sealed record PersonFacts
{
    /// <summary>Main names, in each script.</summary>
    public ImmutableArray<FoldedName> Names { get; init; } = [];

    /// <summary>Other names.</summary>
    public ImmutableArray<FoldedName> Aliases { get; init; } = [];

    /// <summary>Names the source calls weak.</summary>
    public ImmutableArray<FoldedName> WeakAliases { get; init; } = [];

    /// <summary>The father's name, in each spelling.</summary>
    public ImmutableArray<FoldedName> FatherNames { get; init; } = [];

    /// <summary>The mother's name, in each spelling.</summary>
    public ImmutableArray<FoldedName> MotherNames { get; init; } = [];

    /// <summary>Birth dates.</summary>
    public BirthDates BirthDates { get; init; } = BirthDates.None;

    /// <summary>Birth places, folded as names are.</summary>
    public ImmutableArray<FoldedName> BirthPlaces { get; init; } = [];

    /// <summary>Sex.</summary>
    public PersonSex Sex { get; init; }

    /// <summary>Nationalities.</summary>
    public ImmutableArray<CountryCode> Nationalities { get; init; } = [];

    /// <summary>Documents.</summary>
    public ImmutableArray<DocumentFacts> Documents { get; init; } = [];

    /// <summary>Fingers, faces, irises and voices.</summary>
    public PersonTemplates Templates { get; init; } = PersonTemplates.None;

    /// <summary>The same person with nothing but these fields.</summary>
    public PersonFacts Only(MatchFields fields) => new()
    {
        Names = fields.Contains(MatchField.Name) ? Names : [],
        Aliases = fields.Contains(MatchField.Alias) ? Aliases : [],
        WeakAliases = fields.Contains(MatchField.WeakAlias) ? WeakAliases : [],
        FatherNames = fields.Contains(MatchField.FatherName) ? FatherNames : [],
        MotherNames = fields.Contains(MatchField.MotherName) ? MotherNames : [],
        BirthDates = fields.Contains(MatchField.BirthDate) ? BirthDates : BirthDates.None,
        BirthPlaces = fields.Contains(MatchField.BirthPlace) ? BirthPlaces : [],
        Sex = fields.Contains(MatchField.Sex) ? Sex : PersonSex.Unknown,
        Nationalities = fields.Contains(MatchField.Nationality) ? Nationalities : [],
        Documents = fields.Contains(MatchField.DocumentNumber) ? Documents : [],
        Templates = new()
        {
            Fingers = fields.Contains(MatchField.Fingerprint) ? Templates.Fingers : [],
            Faces = fields.Contains(MatchField.Face) ? Templates.Faces : [],
            Irises = fields.Contains(MatchField.Iris) ? Templates.Irises : [],
            Voices = fields.Contains(MatchField.Voice) ? Templates.Voices : [],
        },
    };
}
