namespace Kalkan.Matching.Names.Organisations;

/// <summary>What a word does in an organisation's name, and so how much it tells.</summary>
internal enum OrganisationWordKind
{
    /// <summary>A word of no list: most likely what sets this organisation apart.</summary>
    Distinctive,

    /// <summary>A word or acronym by which one body is known: Taliban.</summary>
    Name,

    /// <summary>Says what the body is or does: army, bank, shipping.</summary>
    Concept,

    /// <summary>Stands in very many names: group, international, movement.</summary>
    Common,

    /// <summary>Marks a part of a body: wing, faction, branch, province.</summary>
    Wing,

    /// <summary>A country, a region, a town.</summary>
    Place,

    /// <summary>A number, in digits or words. Numbers are identity.</summary>
    Number,

    /// <summary>A legal form.</summary>
    Form,

    /// <summary>A word that says nothing: of, the, and.</summary>
    Stop,
}
