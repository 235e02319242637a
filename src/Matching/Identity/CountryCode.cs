using System.Collections.Frozen;

namespace Kalkan.Matching.Identity;

/// <summary>
/// A country or other issuer of documents: ISO 3166-1 alpha-2 where there is one, whichever form came in, else the code of
/// ICAO Doc 9303-3 section 5 as written (UTO, UNO, XXA …).
/// </summary>
public readonly record struct CountryCode
{
    private static readonly FrozenDictionary<string, string> ToAlpha2 = CountryCodes.Table
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(entry => entry[..^2], entry => entry[^2..], StringComparer.Ordinal);

    private readonly string? _value;

    private CountryCode(string value) => _value = value;

    /// <summary>The code, in capitals; empty for no country.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads one to three letters A–Z (capitals or not, fillers at the end ignored).</summary>
    public static bool TryParse(string? text, out CountryCode code)
    {
        code = default;
        if (text is null || text.Length > 3)
        {
            return false;
        }

        var letters = text.TrimEnd('<').ToUpperInvariant();
        if (letters.Length == 0 || letters.Any(c => !char.IsAsciiLetterUpper(c)))
        {
            return false;
        }

        code = new CountryCode(ToAlpha2.GetValueOrDefault(letters) ?? letters);
        return true;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Value;
}
