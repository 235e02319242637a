namespace Kalkan.Node.Records;

/// <summary>
/// Which characters a record's text may hold. Controls and bidirectional overrides are refused, as they make a text
/// look like another one; joiners (U+200C, U+200D) stay, as Persian and the scripts of India need them.
/// </summary>
internal static class TextRules
{
    /// <summary>What is wrong with the text, or null.</summary>
    internal static string? FaultOf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsControl(letter))
            {
                return "holds a control character";
            }

            if (letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            {
                return "holds a bidirectional control character";
            }

            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(letter))
            {
                return "is not valid Unicode";
            }
        }

        return null;
    }

    /// <summary>A record's id: 1 to 64 characters of A-Z a-z 0-9 . _ : -</summary>
    internal static bool IsRecordId(string id) =>
        id.Length is >= 1 and <= 64 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or ':' or '-');
}
