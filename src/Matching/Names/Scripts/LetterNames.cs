using System.Collections.Frozen;

namespace Kalkan.Matching.Names.Scripts;

/// <summary>
/// Initials as the scripts of South Asia write them: the English name of the letter, in their own letters (எஸ் for S, ජේ for J).
/// </summary>
internal static class LetterNames
{
    private static readonly FrozenDictionary<string, char> Names = Read(
        "a: ए এ ஏ ඒ ಎ; b: बी বি பி බී; c: सी সি சி සී; d: डी ডি டி ඩී; e: ई ই இ ඊ; f: एफ এফ எஃப் එෆ්; g: जी জি ஜி ජී; h: एच এইচ எச் එච්; "
        + "i: आई আই ஐ අයි; j: जे জে ஜே ජේ; k: के কে கே කේ; l: एल এল எல் එල්; m: एम এম எம் එම්; n: एन এন என் එන්; o: ओ ও ஓ ඕ; p: पी পি பி පී; "
        + "q: क्यू কিউ கியூ කිව්; r: आर আর ஆர் ආර්; s: एस এস எஸ் එස්; t: टी টি டி ටී; u: यू ইউ யு යූ; v: वी ভি வி වී; w: डब्ल्यू ডব্লিউ டபிள்யூ ඩබ්ලිව්; x: एक्स এক্স; y: वाई ওয়াই ඔයි; z: जेड জেড");

    /// <summary>The letter that a word names.</summary>
    internal static bool TryRead(string word, out char letter) => Names.TryGetValue(word, out letter);

    private static FrozenDictionary<string, char> Read(string table)
    {
        var names = new Dictionary<string, char>();
        foreach (var entry in table.Split(';', StringSplitOptions.TrimEntries))
        {
            foreach (var word in entry[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                names.TryAdd(LetterForms.Of(word), entry[0]);
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
