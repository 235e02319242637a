namespace Kalkan.Matching.Names.Organisations;

/// <summary>By which rule words of two organisations' names stand for each other.</summary>
internal enum OrganisationRule
{
    /// <summary>The same letters.</summary>
    Literal,

    /// <summary>The same sound in other letters or another script.</summary>
    SameKey,

    /// <summary>Alike but for a slip of the pen.</summary>
    Fuzzy,

    /// <summary>One translates the other, or both are spellings of one listed word.</summary>
    Translation,

    /// <summary>The letters of one are the initials of the other.</summary>
    Acronym,

    /// <summary>The same number.</summary>
    Number,

    /// <summary>Legal forms of one class.</summary>
    LegalForm,
}
