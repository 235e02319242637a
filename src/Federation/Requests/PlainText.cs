namespace Kalkan.Federation.Requests;

/// <summary>
/// What every text from outside must be: within its length (in UTF-16 code units, checked before anything else), well-formed,
/// without control characters and without the bidirectional embeddings, overrides and isolates (U+202A to U+202E,
/// U+2066 to U+2069) that make a text look like another. Joiners such as U+200C stay: Persian needs them.
/// </summary>
public static class PlainText
{
    /// <summary>The longest name and the longest free text of a question.</summary>
    public const int MostLength = 256;

    /// <summary>What is wrong with the text, without repeating it; null where nothing is.</summary>
    public static string? FaultOf(string text, int least, int most)
    {
        if (text.Length == 0)
        {
            return least > 0 ? "is required" : null;
        }

        if (text.Length > most)
        {
            return $"is longer than {most} characters";
        }

        if (text.Length < least)
        {
            return $"is shorter than {least} characters";
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (!char.IsSurrogatePair(text, i))
                {
                    return "is not well-formed Unicode";
                }

                i++;
            }
            else if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                return $"holds a control character (U+{(int)c:X4})";
            }
            else if (c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            {
                return $"holds a bidirectional control (U+{(int)c:X4})";
            }
            else if (c is '\uFFFD' or '\uFFFE' or '\uFFFF')
            {
                return "holds a character that stands for broken encoding; send UTF-8";
            }
        }

        return string.IsNullOrWhiteSpace(text) ? "is blank" : null;
    }
}
