using System.Buffers;
using System.Text;

namespace Kalkan.Node.Formats.Reading;

/// <summary>Foreign text on one line: runs of white space become one space, control and bidirectional override characters go.</summary>
internal static class PlainText
{
    // Surrogates are searched for because a lone one cannot be written as UTF-8.
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(letter => IsDropped(letter) || IsSpace(letter) || char.IsSurrogate(letter))]);

    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var span = text.AsSpan();
        if (!span.ContainsAny(Suspect) && span[0] != ' ' && span[^1] != ' ' && !span.Contains("  ", StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        Span<char> letters = stackalloc char[2];
        foreach (var rune in span.EnumerateRunes())
        {
            if (rune.IsBmp && (IsSpace((char)rune.Value) || rune.Value == ' '))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else if (!rune.IsBmp || !IsDropped((char)rune.Value))
            {
                plain.Append(letters[..rune.EncodeToUtf16(letters)]);
            }
        }

        return plain.ToString().TrimEnd();
    }

    private static bool IsSpace(char letter) => letter != ' ' && char.IsWhiteSpace(letter);

    private static bool IsDropped(char letter) =>
        (char.IsControl(letter) && !char.IsWhiteSpace(letter)) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
