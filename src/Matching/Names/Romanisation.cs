using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Kalkan.Matching.Names;

/// <summary>Writes one word in plain lower-case Latin letters and ASCII digits. A letter of no table stays as it is.</summary>
/// <remarks>
/// The tables take marks off themselves: with invariant globalisation <c>string.Normalize</c> leaves text as it finds it.
/// </remarks>
internal static class Romanisation
{
    private static readonly FrozenDictionary<char, string> Letters = LetterTable.Read(
        LatinLetters.Table, CyrillicLetters.Table, OtherLetters.Georgian, OtherLetters.Armenian, OtherLetters.Thaana);

    internal static string Of(ReadOnlySpan<char> word)
    {
        var roman = new StringBuilder(word.Length + 4);
        for (var i = 0; i < word.Length; i++)
        {
            Append(roman, word, i);
        }

        return roman.ToString();
    }

    private static void Append(StringBuilder roman, ReadOnlySpan<char> word, int at)
    {
        var c = Narrow(word[at]);
        var lower = c == 'İ' ? 'i' : char.ToLowerInvariant(c);
        if (char.IsAsciiLetterOrDigit(lower))
        {
            roman.Append(lower);
        }
        else if (Letters.TryGetValue(lower, out var letters))
        {
            roman.Append(letters);
        }
        else if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit)
        {
            roman.Append((char)('0' + digit));
        }
        else if (ArabicLetters.Contains(c))
        {
            ArabicLetters.Append(roman, word, at);
        }
        else if (IndicLetters.Contains(c))
        {
            IndicLetters.Append(roman, word, at);
        }
        else if (char.IsLetter(c) || char.IsSurrogate(c))
        {
            roman.Append(IsSilent(lower) ? "" : lower.ToString());
        }
    }

    // The soft and the hard sign; Thaana's alifu, which only carries a vowel.
    private static bool IsSilent(char c) => c is 'ь' or 'ъ' or 'އ';

    private static char Narrow(char c) => c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c;
}
