using System.Collections.Frozen;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>With which Latin letters a word may begin when it is transliterated; a bit for each of a–z.</summary>
internal static class InitialLetters
{
    private const int FirstConsonant = 0x15;

    private const string Table = """
        aeiou ا ع آ; b ب; p پ; t ت ط ث; j ج; dj ج; c چ; h ح ه خ; k خ ک ق ك; x خ; d د ذ ض; r ر; z ز ذ ظ ض ژ; s س ص ث; sh ش; g گ غ ق; f ف;
        q ق; l ل; m م; n ن; vw و; uo و; yij ی; ts ث;
        a а ә; b б; vw в; gh г ғ; d д ж җ ҷ; ey е э є; yj ё ю я й; zj ж җ ҷ; z з; i и і; k к қ х; q қ; l л; m м; n н ң; o о ө; p п; r р; s с ш щ;
        t т ц; u у ү ұ ў ӯ; f ф; hx х ҳ һ; c ц ч ҷ; e э;
        a ა; b ბ; g გ ღ; d დ ძ; e ე; v ვ; z ზ ჟ; t თ ტ ც წ; i ი; k კ ქ ხ; l ლ; m მ; n ნ; o ო; p პ ფ; j ჟ ჯ; r რ; s ს შ; u უ; f ფ; q ყ ქ; c ჩ ჭ; h ჰ ხ;
        a ա; b բ; g գ ղ; d դ; ey ե; z զ ժ; e է ը; t թ տ ծ ց; i ի; l լ; k խ կ ք; h հ; c չ ճ ծ ց; m մ; yh յ; n ն; s շ ս; o ո օ; p պ փ; j ջ; r ռ ր; v վ; f ֆ
        """;

    // Devanagari's consonants, whose places the other Indian scripts share.
    private static readonly string[] Indic =
        "k k g g n cs c j jz n t t d d n t t d d n n p pf b bv m yj r r l l l vwb s s s h".Split(' ');

    private static readonly string[] IndicVowels = "- - - - ao a i i u u r l e e e a o o o a".Split(' ');

    private static readonly FrozenDictionary<char, uint> Masks = ReadTable();

    internal static uint Of(string word)
    {
        var c = word[0];
        return char.IsAsciiLetterLower(c) ? 1u << (c - 'a')
            : c is >= '\u0900' and < '\u0d80' ? OfIndic(c & 0x7f)
            : Masks.GetValueOrDefault(c);
    }

    private static uint OfIndic(int place) =>
        place - FirstConsonant is >= 0 and var consonant ? (consonant < Indic.Length ? Mask(Indic[consonant]) : 0)
        : place is > 0 and <= 0x14 ? Mask(IndicVowels[place - 1].Replace("-", "", StringComparison.Ordinal)) : 0;

    private static uint Mask(string letters)
    {
        var mask = 0u;
        foreach (var c in letters)
        {
            mask |= 1u << (c - 'a');
        }

        return mask;
    }

    private static FrozenDictionary<char, uint> ReadTable()
    {
        var masks = new Dictionary<char, uint>();
        foreach (var entry in Table.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = entry.Split(' ');
            foreach (var letter in parts.Skip(1))
            {
                masks[letter[0]] = masks.GetValueOrDefault(letter[0]) | Mask(parts[0]);
            }
        }

        return masks.ToFrozenDictionary();
    }
}
