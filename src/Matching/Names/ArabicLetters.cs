using System.Collections.Frozen;
using System.Text;

namespace Kalkan.Matching.Names;

/// <summary>
/// Arabic script as Arabic, Persian, Dari, Pashto and Urdu write it. Short vowels are not written and cannot be known:
/// the result is poor in vowels and meant for comparison by consonants.
/// </summary>
internal static class ArabicLetters
{
    private const char Waw = 'و';
    private const string Yehs = "يىیېےئۍ";
    private const string Alefs = "اآأإٱ";

    private const string Consonants = """
        b ب; p پ; t تطةټٹ; s ثسص; j ج; ch چ; h حهہھۀۂەۃ; kh خ; d دډڈ; z ذزضظ; r رړڑ; zh ژ; g ږگګ; sh شښ; gh غ; f ف; q ق; k كک;
        l ل; m م; n نںڼ; v ڤ; ts څ; dz ځ; a اأإآٱ
        """;

    private const string PresentationForms = """
        پ ﭖﭗﭘﭙ; ٹ ﭦﭧﭨﭩ; چ ﭺﭻﭼﭽ; ڈ ﮈﮉ; ژ ﮊﮋ; ڑ ﮌﮍ; ک ﮎﮏﮐﮑ; گ ﮒﮓﮔﮕ; ں ﮞﮟ; ہ ﮦﮧﮨﮩ; ھ ﮪﮫﮬﮭ; ے ﮮﮯ; ى ﯨﯩﻯﻰ; ی ﯼﯽﯾﯿ;
        ء ﺀ; آ ﺁﺂ; أ ﺃﺄ; ؤ ﺅﺆ; إ ﺇﺈ; ئ ﺉﺊﺋﺌ; ا ﺍﺎ; ب ﺏﺐﺑﺒ; ة ﺓﺔ; ت ﺕﺖﺗﺘ; ث ﺙﺚﺛﺜ; ج ﺝﺞﺟﺠ; ح ﺡﺢﺣﺤ; خ ﺥﺦﺧﺨ;
        د ﺩﺪ; ذ ﺫﺬ; ر ﺭﺮ; ز ﺯﺰ; س ﺱﺲﺳﺴ; ش ﺵﺶﺷﺸ; ص ﺹﺺﺻﺼ; ض ﺽﺾﺿﻀ; ط ﻁﻂﻃﻄ; ظ ﻅﻆﻇﻈ; ع ﻉﻊﻋﻌ; غ ﻍﻎﻏﻐ; ف ﻑﻒﻓﻔ;
        ق ﻕﻖﻗﻘ; ك ﻙﻚﻛﻜ; ل ﻝﻞﻟﻠ; م ﻡﻢﻣﻤ; ن ﻥﻦﻧﻨ; ه ﻩﻪﻫﻬ; و ﻭﻮ; ي ﻱﻲﻳﻴ; لآ ﻵﻶ; لأ ﻷﻸ; لإ ﻹﻺ; لا ﻻﻼ;
        """;

    private static readonly FrozenDictionary<char, string> Roman = LetterTable.Read(Consonants);
    private static readonly FrozenDictionary<char, string> Plain = LetterTable.Read(PresentationForms);

    internal static bool Contains(char c) => c is (>= '\u0620' and <= '\u06ff') or (>= '\ufb50' and <= '\ufefc');

    /// <summary>Replaces the shaped forms that old systems and PDF files leave behind by the letters they show.</summary>
    internal static string Unshape(string text) =>
        text.AsSpan().ContainsAnyInRange('\ufb50', '\ufefc')
            ? string.Concat(text.Select(c => Plain.GetValueOrDefault(c) ?? c.ToString()))
            : text;

    internal static void Append(StringBuilder roman, ReadOnlySpan<char> word, int at)
    {
        var c = word[at];
        if (c == Waw || c == 'ؤ')
        {
            roman.Append(IsConsonant(word, at) ? 'v' : 'u');
        }
        else if (Yehs.Contains(c))
        {
            roman.Append(at == 0 ? 'y' : 'i');
        }
        else if (c is 'ع' or 'ء')
        {
            // A sound most romanisations leave out; at the beginning a vowel follows it.
            roman.Append(at == 0 ? "a" : "");
        }
        else if (c == 'ة' && at == word.Length - 1)
        {
            roman.Append('a');
        }
        else
        {
            // Between a consonant and an h there is nearly always a vowel; without it the h would read as breath (bh, th).
            roman.Append(NeedsVowelBefore(word, at) ? "a" : "");
            roman.Append(Roman.GetValueOrDefault(c));
        }
    }

    private static bool NeedsVowelBefore(ReadOnlySpan<char> word, int at) =>
        word[at] is 'ح' or 'ه' or 'ہ' && at > 0 && at < word.Length - 1 && Roman.GetValueOrDefault(word[at - 1]) is not (null or "a");

    // و is a consonant where it begins a word or touches a long a or an i; between consonants it is a vowel.
    private static bool IsConsonant(ReadOnlySpan<char> word, int at)
    {
        bool Is(ReadOnlySpan<char> text, int index, string letters) => index >= 0 && index < text.Length && letters.Contains(text[index]);
        return at == 0 || Is(word, at - 1, Alefs) || Is(word, at + 1, Alefs) || Is(word, at + 1, Yehs);
    }
}
