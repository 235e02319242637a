namespace Kalkan.Matching.Names.Organisations;

/// <summary>The article and the small words that Arabic writes together with the word they stand before.</summary>
internal static class ArabicPrefix
{
    private const int ShortestRest = 3;

    /// <summary>And the, with the, as the, to the, the, and, to, with; the longest first.</summary>
    internal static readonly string[] All = ["وال", "بال", "کال", "لل", "ال", "و", "ل", "ب"];

    /// <summary>What is left without the prefix; null where it does not begin so or too little is left.</summary>
    internal static string? Strip(string word, string prefix) =>
        word.Length >= prefix.Length + ShortestRest && word.StartsWith(prefix, StringComparison.Ordinal) ? word[prefix.Length..] : null;

    /// <summary>The word without an article, plain or after "and", "to"; a single letter may be the word's own and stays.</summary>
    internal static string WithoutArticle(string word)
    {
        foreach (var prefix in All)
        {
            if (prefix.Length > 1 && word != "الله" && Strip(word, prefix) is { } rest)
            {
                return rest;
            }
        }

        return word;
    }
}
