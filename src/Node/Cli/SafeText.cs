using System.Globalization;
using System.Text;

namespace Kalkan.Node.Cli;

/// <summary>Foreign text on a terminal: control and bidirectional characters are replaced, so that a record cannot steer the screen.</summary>
internal static class SafeText
{
    /// <summary>The text with every C0, C1, DEL, bidi control, line and paragraph separator as U+FFFD.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            clean.Append(IsUnsafe(letter) ? '\uFFFD' : letter);
        }

        return clean.ToString();
    }

    private static bool IsUnsafe(char letter) =>
        char.IsControl(letter)
        || letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C'
        || char.GetUnicodeCategory(letter) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
