namespace Kalkan.Matching.Names.Organisations;

/// <summary>Whether letters are the initials of words: with small words or without, in transliteration, in translation.</summary>
internal static class AcronymMatch
{
    private const int Shortest = 2;
    private const int Longest = 10;
    private const int LongestUnmarked = 5;
    private const int LettersOfOneWord = 3;

    // A name of nothing but small words could be read in millions of ways.
    private const int MostSteps = 500;

    /// <summary>Whether a word of a name may be an acronym: it is written as one, or is all there is.</summary>
    internal static bool MayBe(OrganisationWord word, OrganisationVariant name) =>
        word.Kind == OrganisationWordKind.Distinctive && word.Text.Length is >= Shortest and <= Longest && char.IsLetter(word.Text[0])
        && (word.IsAcronym || (word.IsCapitals && !name.IsAllCapitals) || (name.IsOneWord && (word.IsCapitals || word.Text.Length <= LongestUnmarked)));

    /// <summary>The best reading of an acronym as the words from a given one on: its score, and where the words end; 0 where there is none.</summary>
    internal static (float Score, int End) Find(OrganisationWord acronym, OrganisationVariant name, int from)
    {
        var first = 0;
        while (first < name.Atoms.Length && name.Atoms[first].Word < from)
        {
            first++;
        }

        var reading = new Reading(acronym, name);
        if (first == name.Atoms.Length)
        {
            return default;
        }

        var (cost, end) = reading.Best(0, first, hasPassed: false);
        if (end < 0)
        {
            return default;
        }

        if (acronym.Text.Length > 2)
        {
            return (Math.Max(0, OrganisationWeights.Acronym - cost), end);
        }

        // Two letters are the initials of very many pairs of words; they count for a whole name only.
        return name.Words.Where((w, i) => w.IsContent && (i < from || i >= end)).Any() ? default : (OrganisationWeights.AcronymOfTwo, end);
    }

    /// <summary>The acronyms a name is likely to have, for an index: all initials, and those of the words that are no small words.</summary>
    internal static IEnumerable<string> Of(OrganisationVariant name)
    {
        var all = string.Concat(name.Atoms.Select(a => Initial(a)));
        var words = string.Concat(name.Atoms.Where(a => !a.MayBeLeftOut).Select(a => Initial(a)));
        var withoutForms = string.Concat(name.Atoms.Where(a => name.Words[a.Word].Kind != OrganisationWordKind.Form).Select(a => Initial(a)));
        return new[] { all, words, withoutForms }.Where(a => a.Length is > Shortest and <= Longest).Distinct(StringComparer.Ordinal);
    }

    private static string Initial(AcronymAtom atom) => atom.Own == 0 ? "" : ((char)('a' + System.Numerics.BitOperations.TrailingZeroCount(atom.Own))).ToString();

    private struct Reading(OrganisationWord acronym, OrganisationVariant name)
    {
        private int _steps = MostSteps;

        // What it costs that the word at hand begins with the letter; below 0 where it does not.
        internal static float Cost(AcronymAtom atom, char letter) =>
            atom.Text[0] == letter ? 0
            : !char.IsAsciiLetterLower(letter) ? -1
            : (atom.Own & (1u << (letter - 'a'))) != 0 ? 0.01f : -1;

        private readonly int NextWord(int at)
        {
            var word = name.Atoms[at].Word;
            while (at < name.Atoms.Length && name.Atoms[at].Word == word)
            {
                at++;
            }

            return at;
        }

        // The least cost at which the letters from the given one on are initials of the words from the given one on, and where these end.
        internal (float Cost, int End) Best(int letter, int at, bool hasPassed)
        {
            var letters = acronym.Text;
            if (letter == letters.Length)
            {
                return (0, name.Atoms[at - 1].Word + 1);
            }

            var best = (Cost: float.MaxValue, End: -1);
            if (at < name.Atoms.Length && --_steps > 0)
            {
                var atom = name.Atoms[at];
                if (Cost(atom, letters[letter]) is >= 0 and var cost)
                {
                    best = Better(best, Best(letter + 1, at + 1, hasPassed), cost);
                    for (var more = 1; more < LettersOfOneWord && letter > 0 && letter + more < letters.Length && letters.Length > 3
                        && atom.Text.Length > more && atom.Text[0] == letters[letter] && atom.Text[more] == letters[letter + more]; more++)
                    {
                        best = Better(best, Best(letter + more + 1, at + 1, hasPassed), more * OrganisationWeights.AcronymStep);
                    }
                }

                if (atom.Translated.Length > 0 && string.CompareOrdinal(letters, letter, atom.Translated, 0, atom.Translated.Length) == 0)
                {
                    best = Better(best, Best(letter + atom.Translated.Length, NextWord(at), hasPassed), OrganisationWeights.AcronymTranslated);
                }

                if (letter > 0 && (atom.MayBeLeftOut || atom.IsCommon))
                {
                    best = Better(best, Best(letter, at + 1, hasPassed), atom.IsCommon ? OrganisationWeights.AcronymStep : 0);
                }
            }

            // The e of Jaish-e-Mohammad where the other script does not write it.
            if (!hasPassed && letter > 0 && letter < letters.Length - 1 && letters[letter] is 'e' or 'i' or 'u' && at < name.Atoms.Length && !name.Atoms[at].IsLatin)
            {
                best = Better(best, Best(letter + 1, at, hasPassed: true), acronym.HasSmall ? OrganisationWeights.AcronymStep : 2 * OrganisationWeights.AcronymStep);
            }

            return best;
        }

        private static (float Cost, int End) Better((float Cost, int End) best, (float Cost, int End) other, float step) =>
            other.End >= 0 && other.Cost + step < best.Cost ? (other.Cost + step, other.End) : best;
    }
}
