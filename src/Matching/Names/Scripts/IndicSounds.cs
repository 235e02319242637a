using System.Text;

namespace Kalkan.Matching.Names.Scripts;

/// <summary>
/// Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada and Malayalam, whose Unicode blocks put the same
/// sound in the same place, and Sinhala, which does not. The vowel inherent in a consonant is a weak sound: written where no
/// sign takes it away, cheap to leave out (schwa deletion).
/// </summary>
internal static class IndicSounds
{
    private const int FirstConsonant = 0x15;
    private const int LastConsonant = 0x39;
    private const int FirstSign = 0x3E;
    private const int Virama = 0x4D;

    // By place in the block; "-" where there is no letter.
    private static readonly string[] Vowels = "^ ^ H - a a i i u u ri li e e e ai o o o au".Split(' '); // 0x01–0x14
    private static readonly string[] Consonants = "k x g G n C C j j~ n t $ d # n t $ d # n n p F b b~ m y r = l L l 5 S S s h".Split(' '); // 0x15–0x39
    private static readonly string[] Signs = "a i i u u ri ri e e e ai o o o au".Split(' '); // 0x3E–0x4C
    private static readonly string[] Further = "q x G z = = f y".Split(' '); // 0x58–0x5F

    private const string BengaliConsonants = "k x g G N C E 9 j~ n t $ d # n t $ d # n - p F B B~ m 9 r - l - - - 4 4 4 h";
    private const string TamilConsonants = "K - - - N E - j - n Q - - - n Q - - - n n P - - - m y r = l l L v S S s h";
    private static readonly string[] Bengali = BengaliConsonants.Split(' ');
    private static readonly string[] Tamil = TamilConsonants.Split(' ');

    private static readonly string[] SinhalaVowels = "a a < < i i u u ri ri li li e e ai o o au".Split(' '); // U+0D85–0D96
    private static readonly string[] SinhalaConsonants = "k x g G N Ng C C j j~ n gn nj t $ d # n nd t $ d # n - nd p F b b~ m mb y r - l - - v S S s h l f".Split(' '); // U+0D9A–0DC6
    private static readonly string[] SinhalaSigns = "a < < i i u - u - ri e e ai o o au".Split(' '); // U+0DCF–0DDE

    internal static void Append(StringBuilder sounds, ReadOnlySpan<char> word, Script script)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var (sound, isConsonant) = script == Script.Sinhala ? OfSinhala(c) : Common(c & 0x7f, script);
            if (script == Script.Bengali && i > 0 && word[i - 1] == '\u09cd' && c is 'য' or 'ব' or 'ম' && i > 0 && word[i - 1] == '\u09cd')
            {
                // Subscribed y, b and m are hardly heard.
                sound = c == 'য' ? "y" : c == 'ব' ? "w" : "m";
            }

            if (c is 'ज' or 'জ' && i + 2 < word.Length && word[i + 1] is '\u094d' or '\u09cd' && word[i + 2] is 'ञ' or 'ঞ')
            {
                sounds.Append("gy");
                if (i + 3 == word.Length || !TakesVowelAway(word[i + 3]))
                {
                    sounds.Append('@');
                }

                i += 2;
                continue;
            }

            if (script == Script.Tamil && c == 'ஃ')
            {
                continue;
            }

            if (script == Script.Tamil && c == 'ப' && i > 0 && word[i - 1] == 'ஃ')
            {
                sound = "f";
            }

            sounds.Append(sound == "-" ? "" : sound);
            var isLast = i + 1 == word.Length;
            if (isConsonant && (isLast ? script == Script.Sinhala || script == Script.Tamil : !TakesVowelAway(word[i + 1])))
            {
                sounds.Append('@');
            }
        }
    }

    private static (string Sound, bool IsConsonant) Common(int place, Script script) => place switch
    {
        >= 0x01 and <= 0x14 => (script == Script.Bengali && place == 0x05 ? "@" : Vowels[place - 1], false),
        >= FirstConsonant and <= LastConsonant => ((script switch
        {
            Script.Bengali => Bengali,
            Script.Tamil => Tamil,
            _ => Consonants,
        })[place - FirstConsonant], true),
        >= FirstSign and < Virama => (Signs[place - FirstSign], false),
        0x4E when script == Script.Bengali => ("t", false),
        >= 0x58 and <= 0x5F => (Further[place - 0x58], true),
        _ => ("", false),
    };

    private static (string Sound, bool IsConsonant) OfSinhala(char c) => (int)c switch
    {
        0x0D82 => ("^", false),
        0x0D83 => ("H", false),
        >= 0x0D85 and <= 0x0D96 => (SinhalaVowels[c - 0x0D85], false),
        >= 0x0D9A and <= 0x0DC6 => (SinhalaConsonants[c - 0x0D9A], true),
        >= 0x0DCF and <= 0x0DDE => (SinhalaSigns[c - 0x0DCF], false),
        _ => ("", false),
    };

    // A vowel sign or a virama follows.
    private static bool TakesVowelAway(char next) => next >= '\u0d80'
        ? next is >= '\u0dca' and <= '\u0df3'
        : (next & 0x7f) is (>= FirstSign and <= Virama) or 0x57 or 0x62 or 0x63;
}
