using System.Collections.Frozen;
using System.Text;

namespace Kalkan.Matching.Names.Scripts;

/// <summary>
/// Arabic script as sounds: Arabic, Persian, Dari, Pashto, Urdu, Punjabi, Sorani, Uyghur. Short vowels are not written; waw,
/// yeh and alef are left open between vowel and consonant.
/// </summary>
internal static class ArabicSounds
{
    private const string Letters = """
        A اأإآٱ; % ب; p پ; t تطةټٹ; T ث; j ج; C چ; h حهھہ; x خ; d دډڈ; D ذ; r رړ; = ڑ; z زځ; Z ژ; g گګڭ; s سص; S شښ; ? ضظ; ` عء; G غ; & ف;
        v ڤۋ; q ق; + ك; k ک; l لڵ; m م; n نڼ; ^ ں; c څ; W وؤ; Y يىیېےئۍێ; e ە; H ۀۂۃ; o ۆ; u ۇ; U ۈ; r ڕ; Z ږ; N ڠ
        """;

    private static readonly FrozenDictionary<char, string> Sounds = LetterTable.Read(Letters);

    internal static void Append(StringBuilder sounds, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c is 'ه' or 'ہ' or 'ة' && i == word.Length - 1 && i > 0)
            {
                sounds.Append('H');
            }
            else if (c == 'ھ')
            {
                sounds.Append(i > 0 && word[i - 1] is not ('ا' or 'و' or 'ی' or 'ە') ? '~' : 'h');
            }
            else if (c == 'ل' && i > 0 && word[i - 1] == 'ل')
            {
                // Doubled in Allah only; elsewhere doubling is not written.
            }
            else if (c == 'و' && i > 0 && word[i - 1] == 'و')
            {
                // One long vowel or a vowel and a consonant: one open letter stands for both.
            }
            else if (c == 'ئ' && i == 0)
            {
                // Uyghur writes it before a first vowel.
            }
            else if (Sounds.TryGetValue(c, out var sound))
            {
                sounds.Append(sound);
            }
            else
            {
                sounds.Append(c);
            }
        }
    }
}
