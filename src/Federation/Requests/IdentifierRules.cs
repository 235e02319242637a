using System.Buffers;

namespace Kalkan.Federation.Requests;

/// <summary>The forms of ids and codes in a question.</summary>
internal static class IdentifierRules
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>1 to 64 characters of A-Z a-z 0-9 . _ -</summary>
    public static bool IsIdentifier(string text) => text.Length is > 0 and <= 64 && !text.AsSpan().ContainsAnyExcept(NameCharacters);

    /// <summary>128 bits as 32 lower-case hexadecimal digits, not all the same: an id that was forgotten is none.</summary>
    public static bool IsRequestId(string text) =>
        text.Length == 32 && !text.AsSpan().ContainsAnyExcept(HexDigits) && text.AsSpan().ContainsAnyExcept(text[0]);

    /// <summary>ISO 3166-1 alpha-3, or a code of ICAO Doc 9303-3 section 5 ("D" has one letter).</summary>
    public static bool IsCountryCode(string text) => text.Length is 1 or 3 && !text.AsSpan().ContainsAnyExcept(Capitals);
}
