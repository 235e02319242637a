namespace Kalkan.Matching.Names;

/// <summary>How two parts of names, or two names, agree; the weaker the agreement, the greater the value.</summary>
public enum NameRule
{
    /// <summary>The same letters.</summary>
    Literal,

    /// <summary>The same number, in digits or words.</summary>
    Number,

    /// <summary>Listed spellings of one name, in one script or two.</summary>
    Spelling,

    /// <summary>One word of an organisation's name translates the other.</summary>
    Translation,

    /// <summary>They sound the same: equal consonants, vowels alike or unwritten.</summary>
    SameKey,

    /// <summary>One word where the other has two.</summary>
    Joined,

    /// <summary>The same stem with another ending or article: -ov, -zoda, al-.</summary>
    Stem,

    /// <summary>Legal forms that stand for each other.</summary>
    LegalForm,

    /// <summary>Alike.</summary>
    Fuzzy,

    /// <summary>A short form: Sasha for Alexander.</summary>
    Nickname,

    /// <summary>One was cut at the end of its field.</summary>
    Cut,

    /// <summary>The letters of one are the initials of the other's words.</summary>
    Acronym,

    /// <summary>One is the other's initial.</summary>
    Initial,

    /// <summary>For whole names: parts of one have no counterpart in the other.</summary>
    Partial,

    /// <summary>No part of one agrees with any of the other.</summary>
    None,
}
