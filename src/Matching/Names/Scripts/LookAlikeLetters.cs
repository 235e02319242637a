namespace Kalkan.Matching.Names.Scripts;

/// <summary>
/// Letters of another alphabet that look like the word's own, and digits inside a word: set right where the rest of the word
/// shows which alphabet is meant.
/// </summary>
internal static class LookAlikeLetters
{
    private const string Cyrillic = "аеорсухікмтвнјѕԁһ";
    private const string Latin = "aeopcyxikmtbhjsdh";
    private const string Greek = "αοερικτυνχ";
    private const string LatinOfGreek = "aoepiktuvx";
    private const string Digits = "0134578";
    private const string LetterOfDigit = "oieastb";

    internal static string Right(string word)
    {
        if (!word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        var (latin, cyrillic, greek, digits) = (0, 0, 0, 0);
        foreach (var c in word)
        {
            var script = ScriptOf.Letter(c);
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            latin += script == Script.Latin && char.IsLetter(c) ? 1 : 0;
            cyrillic += script == Script.Cyrillic ? 1 : 0;
            greek += script == Script.Greek ? 1 : 0;
        }

        if (latin > 0 && cyrillic > 0)
        {
            word = latin >= cyrillic ? Replace(word, Cyrillic, Latin) : Replace(word, Latin, Cyrillic);
        }

        word = latin > 0 && greek > 0 && latin >= greek ? Replace(word, Greek, LatinOfGreek) : word;
        return latin > 2 && digits is 1 or 2 && latin > digits && char.IsLetter(word[0]) ? Replace(word, Digits, LetterOfDigit) : word;
    }

    private static string Replace(string word, string from, string to) => string.Create(word.Length, (word, from, to), static (letters, state) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            var at = state.from.IndexOf(state.word[i], StringComparison.Ordinal);
            letters[i] = at < 0 ? state.word[i] : state.to[at];
        }
    });
}
