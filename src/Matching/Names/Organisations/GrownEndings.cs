namespace Kalkan.Matching.Names.Organisations;

/// <summary>What grows to a word when a space is lost or a language declines: legal forms, articles, adjectives' endings.</summary>
internal static class GrownEndings
{
    private const int ShortestRest = 4;

    private static readonly string[] Before =
        ["ojsc", "cjsc", "pjsc", "jsc", "llc", "ooo", "oao", "ooo", "ооо", "оао", "зао", "тоо", "gmbh", "al", "el"];

    private static readonly string[] Behind =
        ["limited", "corporation", "company", "gmbh", "ojsc", "cjsc", "pjsc", "jsc", "llc", "ltd", "ооо", "оао", "зао", "тоо",
         "скии", "ская", "ское", "ские", "ского", "скои", "skiy", "skii", "skaya", "skoye", "skoe", "sky"];

    /// <summary>The word without what has grown to it; null where nothing has, or too little would be left.</summary>
    internal static WordLetters? Bare(WordLetters word)
    {
        var text = word.Text;
        foreach (var behind in Behind)
        {
            if (text.Length >= behind.Length + ShortestRest && text.EndsWith(behind, StringComparison.Ordinal))
            {
                return word.Part(0, text.Length - behind.Length);
            }
        }

        foreach (var before in Before)
        {
            if (text.Length >= before.Length + ShortestRest && text.StartsWith(before, StringComparison.Ordinal))
            {
                return word.Part(before.Length, text.Length);
            }
        }

        return null;
    }
}
