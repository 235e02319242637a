namespace Kalkan.Matching.Names.Organisations;

/// <summary>Whether one word stands for one other.</summary>
internal static class WordMatch
{
    private const float SameClass = 0.9f;
    private const float InitialOfPlace = 0.8f;

    internal static (float Score, NameRule Rule) Of(OrganisationWord a, OrganisationWord b)
    {
        if (a.Number is not null || b.Number is not null)
        {
            return a.Number == b.Number ? (1, NameRule.Number) : default;
        }

        if (a.Kind == OrganisationWordKind.Stop || b.Kind == OrganisationWordKind.Stop)
        {
            return default;
        }

        if (IsInitialOfPlace(a, b) || IsInitialOfPlace(b, a))
        {
            return (InitialOfPlace, NameRule.Acronym);
        }

        if (string.Equals(a.Text, b.Text, StringComparison.Ordinal))
        {
            return (1, NameRule.Literal);
        }

        if (a.Kind == OrganisationWordKind.Form && b.Kind == OrganisationWordKind.Form)
        {
            return a.Entry.Symbol == b.Entry.Symbol ? (1, NameRule.LegalForm)
                : a.Entry.Form == b.Entry.Form ? (SameClass, NameRule.LegalForm) : default;
        }

        if (a.Entry.Symbol != 0 && b.Entry.Symbol != 0)
        {
            return a.Entry.Symbol == b.Entry.Symbol ? (OrganisationWeights.Translation, NameRule.Translation) : default;
        }

        return a.Kind == OrganisationWordKind.Form || b.Kind == OrganisationWordKind.Form ? default : Ordinary(a, b);
    }

    // ISIL-K: Khorasan.
    private static bool IsInitialOfPlace(OrganisationWord letter, OrganisationWord place) =>
        letter.Text.Length == 1 && letter.IsCapitals && place.Kind == OrganisationWordKind.Place
        && OrganisationLexicon.InitialsOf(place.Entry.Symbol) == letter.Text;

    private static (float Score, NameRule Rule) Ordinary(OrganisationWord a, OrganisationWord b)
    {
        var likeness = WordLikeness.Of(a.Letters, b.Letters);
        if (likeness < 1 && (a.Bare is not null || b.Bare is not null))
        {
            var bare = WordLikeness.Of(a.Bare ?? a.Letters, b.Bare ?? b.Letters);
            bare = Math.Max(bare, a.Bare is null ? 0 : WordLikeness.Of(a.Bare, b.Letters));
            bare = Math.Max(bare, b.Bare is null ? 0 : WordLikeness.Of(a.Letters, b.Bare));
            likeness = Math.Max(likeness, bare * OrganisationWeights.BareWord);
        }

        // Acronyms are the same letters, in whatever script, or other acronyms.
        if (a.IsAcronym || b.IsAcronym)
        {
            return likeness >= OrganisationWeights.LeastLikenessOfAcronyms && a.Letters.Script != b.Letters.Script ? (likeness, NameRule.SameKey) : default;
        }

        var least = a.Entry.Symbol != 0 || b.Entry.Symbol != 0 ? OrganisationWeights.LeastLikenessToListed
            : a.Letters.Script != b.Letters.Script ? OrganisationWeights.LeastLikenessAcrossScripts : OrganisationWeights.LeastLikeness;
        return likeness < least ? default : (likeness, a.Letters.Word.Keys[0] == b.Letters.Word.Keys[0] ? NameRule.SameKey : NameRule.Fuzzy);
    }
}
