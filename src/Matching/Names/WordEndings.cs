using Kalkan.Matching.Names.Scripts;

namespace Kalkan.Matching.Names;

/// <summary>
/// Endings that families change with language and time while the stem stays: -ov, -ova, -zoda, -zadeh, -iyon; and the Arabic
/// article grown to a word. The stem is compared beside the whole word.
/// </summary>
internal static class WordEndings
{
    private const int ShortestStem = 3;

    private static readonly string[] Patronymics =
        ["yevich", "ievich", "ovich", "evich", "yevna", "ievna", "ovna", "evna", "иевич", "ович", "евич", "ёвич", "иевна", "овна", "евна", "ёвна", "қызы", "кызы", "ұлы", "улы", "уулу", "uulu", "uly", "kyzy", "qyzy", "qizi", "gizi", "oglu", "ogly", "оглы", "ўғли"];

    private static readonly string[] Families =
    [
        "yeva", "yev", "ova", "eva", "ov", "ev", "zoda", "zod", "zade", "zadeh", "zada", "zadah", "iyon", "iyan", "ien", "oev", "oeva", "off", "ow",
        "ова", "ева", "ов", "ев", "ёв", "ёва", "зода", "зод", "заде", "зада", "иён", "زاده", "زادہ", "زادة", "ზადე", "ადე", "ოვი", "ევი",
    ];

    /// <summary>Whether the word is a Russian patronymic.</summary>
    internal static bool IsPatronymic(string word)
    {
        foreach (var ending in Patronymics)
        {
            if (word.Length > ending.Length + 2 && ending[^1] == word[^1] && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The father's name in a patronymic.</summary>
    internal static string? Father(string word) => Array.Find(Patronymics, e => word.EndsWith(e, StringComparison.Ordinal)) is { } ending ? word[..^ending.Length] : null;

    /// <summary>The word without its ending, or without its article; null where there is neither.</summary>
    internal static string? Stem(string word)
    {
        string? stem = null;
        foreach (var ending in Families)
        {
            if (word.Length >= ending.Length + ShortestStem && ending[^1] == word[^1] && word.EndsWith(ending, StringComparison.Ordinal) && (stem is null || word.Length - ending.Length < stem.Length))
            {
                stem = word[..^ending.Length];
            }
        }

        return stem ?? WithoutArticle(word);
    }

    /// <summary>The word without an Arabic article grown to it; null where there is none.</summary>
    internal static string? WithoutArticle(string word)
    {
        if (word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal))
        {
            return word[2..];
        }

        return word.Length > 6 && word[0] is 'a' or 'e' && word[1] == 'l' && word[2] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'l') && ScriptOf.Letter(word[2]) == Script.Latin
            ? word[2..]
            : null;
    }
}
