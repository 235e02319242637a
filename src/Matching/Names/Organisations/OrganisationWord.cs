namespace Kalkan.Matching.Names.Organisations;

/// <summary>One word, phrase or number of an organisation's name, ready to be compared. Immutable.</summary>
internal sealed class OrganisationWord
{
    internal OrganisationWord(string text, string forms, LexiconEntry entry, string? number = null, bool isCapitals = false, bool hasSmall = false, bool isAcronym = false)
    {
        Text = text;
        Entry = entry;
        Number = number;
        IsCapitals = isCapitals;
        HasSmall = hasSmall;
        IsAcronym = isAcronym;
        Letters = new WordLetters(text, forms);
        Bare = entry.Kind == OrganisationWordKind.Distinctive ? GrownEndings.Bare(Letters) : null;
        Weight = OrganisationWeights.Of(entry.Kind, text);
    }

    /// <summary>Plain letters in the name's own script; the words of a phrase with single spaces.</summary>
    internal string Text { get; }

    /// <summary>What the word lists know.</summary>
    internal LexiconEntry Entry { get; }

    internal OrganisationWordKind Kind => Entry.Kind;

    /// <summary>The number in ASCII digits without leading zeros; null where it is none.</summary>
    internal string? Number { get; }

    /// <summary>Written as an acronym is.</summary>
    internal bool IsCapitals { get; }

    /// <summary>With small letters among the capitals (JeM).</summary>
    internal bool HasSmall { get; }

    /// <summary>Surely an acronym: written with points, as JeM, or given in parentheses. It is the same letters or another one.</summary>
    internal bool IsAcronym { get; }

    /// <summary>What word likeness works on.</summary>
    internal WordLetters Letters { get; }

    /// <summary>The same without a legal form, an article or an adjective's ending grown to it; null where there is none.</summary>
    internal WordLetters? Bare { get; }

    /// <summary>How much it tells of who is meant; from word lists alone.</summary>
    internal float Weight { get; }

    /// <summary>Whether it says who or what, rather than how such bodies are named in general.</summary>
    internal bool IsContent => Kind is not (OrganisationWordKind.Form or OrganisationWordKind.Stop or OrganisationWordKind.Number);

    /// <summary>Whether it may set one body apart from all others.</summary>
    internal bool IsDistinctive => Kind is OrganisationWordKind.Distinctive or OrganisationWordKind.Name;
}
