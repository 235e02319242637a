using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Kalkan.Matching.Names.Scripts;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>
/// Plain small letters in a text's own script: marks taken off, the several code points of one Arabic letter made one,
/// apostrophes and joiners left out. Words of the lists and of names meet in this form.
/// </summary>
internal static class OrganisationLetters
{
    private const string Unified = """
        ا آأإٱ; ی يىئېےۍ; ک ك; ه ةۀەہھۂۃ; و ؤ; ن ںڼ; ت ٹټ; د ډڈ; ر ړڑ; ک ګ; ش ښ; е ё; и й;
        """;

    private static readonly FrozenDictionary<char, string> PlainLetters = LetterTable.Read(LatinLetters.Table, Unified);

    /// <summary>The plain form of a text.</summary>
    internal static string Of(string text) => Plain(LetterForms.Of(text));

    /// <summary>The plain form of letters that are in their one form (<see cref="LetterForms"/>).</summary>
    internal static string Plain(string forms)
    {
        var plain = new StringBuilder(forms.Length);
        foreach (var c in forms)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                plain.Append(c);
            }
            else if (PlainLetters.TryGetValue(c, out var letters))
            {
                plain.Append(letters);
            }
            else if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit)
            {
                plain.Append((char)('0' + digit));
            }
            else if (!IsDropped(c))
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    /// <summary>Whether a character stands inside words and says nothing there: apostrophes of all shapes, joiners, marks.</summary>
    internal static bool IsDropped(char c) =>
        c is '\'' or '`' or '´' or '‘' or '’' or '‛' or '′' or 'ʹ' or 'ʻ' or 'ʼ' or 'ʽ' or 'ʾ' or 'ʿ' or 'ˈ' or '＇' or 'ء' or 'ь' or 'ъ'
            or '\u200b' or '\u200c' or '\u200d' or '\u200e' or '\u200f' or '\u00ad' or '\ufeff' or '\u0640'
        || (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark && !CarriesSound(c));

    /// <summary>Whether a character belongs to a word.</summary>
    internal static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsDropped(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;

    // Vowel signs of Indic scripts and Thaana are marks by category and letters by nature; the dot below (nukta) is not.
    private static bool CarriesSound(char c) =>
        c is (>= '\u0900' and <= '\u0dff' and not ('\u093c' or '\u09bc' or '\u0a3c')) or (>= '\u0780' and <= '\u07bf');
}
