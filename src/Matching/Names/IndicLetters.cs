using System.Text;

namespace Kalkan.Matching.Names;

/// <summary>
/// Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada and Malayalam, whose Unicode blocks put the same
/// sound in the same place, and Sinhala, which does not. The vowel inherent in a consonant is written a,
/// at the end of a word in Sinhala only.
/// </summary>
internal static class IndicLetters
{
    private const int FirstConsonant = 0x15;
    private const int LastConsonant = 0x39;
    private const int FirstSign = 0x3E;
    private const int Virama = 0x4D;

    // By place in the block; "-" where there is no letter.
    private static readonly string[] Vowels = "n n h - a a i i u u ri li e e e ai o o o au".Split(' '); // 0x01–0x14
    private static readonly string[] Consonants =
        "k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h".Split(' '); // 0x15–0x39
    private static readonly string[] Signs = "a i i u u ri ri e e e ai o o o au".Split(' '); // 0x3E–0x4C
    private static readonly string[] Further = "q kh g z r rh f y".Split(' '); // 0x58–0x5F

    private static readonly string[] SinhalaVowels = "a a a a i i u u ri ri li li e e ai o o au".Split(' '); // U+0D85–0D96
    private static readonly string[] SinhalaConsonants =
        "k kh g gh n ng ch chh j jh n gn nj t th d dh n nd t th d dh n - nd p ph b bh m mb y r - l - - v sh sh s h l f".Split(' '); // U+0D9A–0DC6
    private static readonly string[] SinhalaSigns = "a a a i i u - u - ri e e ai o o au".Split(' '); // U+0DCF–0DDE

    internal static bool Contains(char c) => c is >= '\u0901' and <= '\u0dff';

    internal static void Append(StringBuilder roman, ReadOnlySpan<char> word, int at)
    {
        var c = word[at];
        var (letter, isConsonant) = c >= '\u0d80' ? Sinhala(c) : Common(c & 0x7f);
        roman.Append(letter is "-" ? "" : letter);
        if (isConsonant && (at + 1 < word.Length ? !TakesVowelAway(word[at + 1]) : c >= '\u0d80'))
        {
            roman.Append('a');
        }
    }

    private static (string Letter, bool IsConsonant) Common(int place) => place switch
    {
        >= 0x01 and <= 0x14 => (Vowels[place - 1], false),
        >= FirstConsonant and <= LastConsonant => (Consonants[place - FirstConsonant], true),
        >= FirstSign and < Virama => (Signs[place - FirstSign], false),
        >= 0x58 and <= 0x5F => (Further[place - 0x58], true),
        _ => ("", false),
    };

    private static (string Letter, bool IsConsonant) Sinhala(char c) => (int)c switch
    {
        0x0D82 => ("n", false),
        0x0D83 => ("h", false),
        >= 0x0D85 and <= 0x0D96 => (SinhalaVowels[c - 0x0D85], false),
        >= 0x0D9A and <= 0x0DC6 => (SinhalaConsonants[c - 0x0D9A], true),
        >= 0x0DCF and <= 0x0DDE => (SinhalaSigns[c - 0x0DCF], false),
        _ => ("", false),
    };

    // A vowel sign, a virama or a nukta follows; after the nukta the sign itself decides, and a stray a does no harm to keys.
    private static bool TakesVowelAway(char next) => next >= '\u0d80'
        ? next is >= '\u0dca' and <= '\u0df3'
        : Contains(next) && (next & 0x7f) is 0x3C or (>= FirstSign and <= Virama);
}
