using System.Collections.Frozen;
using System.Globalization;
using System.Text;

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

    private static readonly FrozenDictionary<char, string> Plain = LetterTable.Read(LatinLetters.Table, Unified);

    /// <summary>Appends the plain form of one character, which may be nothing.</summary>
    internal static void Append(StringBuilder plain, char c)
    {
        c = c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c;
        var lower = c == 'İ' ? 'i' : char.ToLowerInvariant(c);
        if (char.IsAsciiLetterOrDigit(lower))
        {
            plain.Append(lower);
        }
        else if (Plain.TryGetValue(lower, out var letters))
        {
            plain.Append(letters);
        }
        else if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit)
        {
            plain.Append((char)('0' + digit));
        }
        else if (!IsDropped(lower))
        {
            plain.Append(lower);
        }
    }

    /// <summary>The plain form of a word of the lists.</summary>
    internal static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            Append(plain, c);
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
