namespace Kalkan.Matching.Names.Organisations;

/// <summary>All numbers of the comparison of organisations' names, with their meaning.</summary>
internal static class OrganisationWeights
{
    /// <summary>Likeness below which two words are different words.</summary>
    internal const float LeastLikeness = 0.74f;

    /// <summary>The same where the words are written in two scripts, one of which may leave vowels out.</summary>
    internal const float LeastLikenessAcrossScripts = 0.7f;

    /// <summary>Likeness from which on a word of its own is surely the other name's: one letter of four may be another word.</summary>
    internal const float SureLikeness = 0.76f;

    /// <summary>Likeness below which a listed word and an unlisted one are different words: a bank is no bark.</summary>
    internal const float LeastLikenessToListed = 0.84f;

    /// <summary>Likeness below which an acronym in another script is another acronym.</summary>
    internal const float LeastLikenessOfAcronyms = 0.93f;

    /// <summary>What two words score that translate each other.</summary>
    internal const float Translation = 0.97f;

    /// <summary>What remains of a score where words had to be joined or parted.</summary>
    internal const float Joined = 0.98f;

    /// <summary>What remains where an ending or an article grown to a word had to be left out.</summary>
    internal const float BareWord = 0.95f;

    /// <summary>An acronym of three letters or more for its words.</summary>
    internal const float Acronym = 0.92f;

    /// <summary>An acronym of two letters for a whole name of two words: many names have the same.</summary>
    internal const float AcronymOfTwo = 0.62f;

    /// <summary>What each letter or word passed over costs an acronym.</summary>
    internal const float AcronymStep = 0.04f;

    /// <summary>What each word costs an acronym that only its translation begins with the letter of.</summary>
    internal const float AcronymTranslated = 0.05f;

    /// <summary>Share of the score that both names having words of their own takes away: they are likely two bodies of one family.</summary>
    internal const float Contradiction = 0.5f;

    /// <summary>What remains where the names have different numbers (Unit 5, Unit 6), their own weight left out.</summary>
    internal const float OtherNumber = 0.66f;

    /// <summary>What remains where one name has a number and the other none.</summary>
    internal const float NumberOnOneSide = 0.68f;

    /// <summary>What remains where one name is that of a wing, faction or province, and the other's is not.</summary>
    internal const float WingOnOneSide = 0.88f;

    /// <summary>What remains where both are wings and each has a word of its own.</summary>
    internal const float OtherWing = 0.8f;

    /// <summary>What remains where nothing but words of the trade meet and a name has a word or number of its own.</summary>
    internal const float NothingDistinctive = 0.6f;

    /// <summary>What remains where no name has a word of its own and a word of what it does is on one side only.</summary>
    internal const float OnlyConcepts = 0.85f;

    /// <summary>What different classes of legal forms take away.</summary>
    internal const float OtherForm = 0.03f;

    /// <summary>What a business and a body not for profit take away.</summary>
    internal const float OtherNature = 0.3f;

    /// <summary>What a legal form on one side takes away.</summary>
    internal const float FormOnOneSide = 0.01f;

    /// <summary>What another order of the words takes away.</summary>
    internal const float OtherOrder = 0.01f;

    /// <summary>What remains where an acronym in parentheses or another name within the text was needed.</summary>
    internal const float OtherNameWithin = 0.97f;

    internal static float Of(OrganisationWordKind kind, string text) => kind switch
    {
        OrganisationWordKind.Distinctive => text.Length switch
        {
            1 => text[0] < '\u2e80' ? 0.25f : 0.5f,
            2 => 0.7f,
            _ => 1,
        },
        OrganisationWordKind.Name => 1,
        OrganisationWordKind.Place => 0.6f,
        OrganisationWordKind.Concept => 0.5f,
        OrganisationWordKind.Wing => 0.3f,
        OrganisationWordKind.Common => 0.22f,
        OrganisationWordKind.Number => 0.6f,
        OrganisationWordKind.Form => 0.03f,
        _ => 0,
    };
}
