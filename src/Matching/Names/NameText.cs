using System.Globalization;

namespace Kalkan.Matching.Names;

/// <summary>A name as text: whether it can be one, and its words.</summary>
internal static class NameText
{
    internal static NameFault Inspect(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'))
            {
                return NameFault.BidirectionalControl;
            }

            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
            {
                return NameFault.ControlCharacter;
            }

            if (c == '\ufffd' || (char.IsSurrogate(c) && !(i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))))
            {
                return NameFault.BrokenText;
            }

            i += char.IsHighSurrogate(c) ? 1 : 0;
        }

        return NameFault.None;
    }

    /// <summary>The words of a text whose letters are in one form; divided at all that is neither letter, digit nor sign of a sound.</summary>
    internal static List<string> Words(string letters)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= letters.Length; i++)
        {
            var inWord = i < letters.Length && (IsPartOfWord(letters[i]) || IsInside(letters, i));
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                words.Add(letters[start..i]);
                start = -1;
            }
        }

        return words;
    }

    // s/o, d/o, w/o, a/k/a: a slash between single letters.
    private static bool IsInside(string letters, int at) => letters[at] == '/' && IsSingle(letters, at - 1) && IsSingle(letters, at + 1);

    private static bool IsSingle(string letters, int at) =>
        at >= 0 && at < letters.Length && char.IsLetter(letters[at])
        && (at == 0 || !char.IsLetterOrDigit(letters[at - 1])) && (at + 1 == letters.Length || !char.IsLetterOrDigit(letters[at + 1]));

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is >= '\ue0a0' and <= '\ue0a3'
        || char.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;
}
