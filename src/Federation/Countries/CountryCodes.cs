using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Kalkan.Federation.Countries;

/// <summary>
/// The codes and English names of the fifteen members. A file name built from <see cref="Code"/> can hold no path,
/// because nothing but the fifteen codes can come out.
/// </summary>
public static class CountryCodes
{
    private static readonly FrozenDictionary<Country, string> Names = new Dictionary<Country, string>
    {
        [Country.AF] = "Afghanistan",
        [Country.AZ] = "Azerbaijan",
        [Country.BD] = "Bangladesh",
        [Country.GE] = "Georgia",
        [Country.IN] = "India",
        [Country.IR] = "Iran",
        [Country.KZ] = "Kazakhstan",
        [Country.KG] = "Kyrgyzstan",
        [Country.MV] = "Maldives",
        [Country.NP] = "Nepal",
        [Country.PK] = "Pakistan",
        [Country.LK] = "Sri Lanka",
        [Country.TJ] = "Tajikistan",
        [Country.TR] = "Türkiye",
        [Country.UZ] = "Uzbekistan",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Country> ByCode =
        Names.Keys.ToFrozenDictionary(country => country.ToString(), StringComparer.Ordinal);

    /// <summary>All members, in the order of the enumeration.</summary>
    public static ImmutableArray<Country> All { get; } = [.. Enum.GetValues<Country>()];

    /// <summary>Reads exactly two upper-case ASCII letters that name a member.</summary>
    public static bool TryParse([NotNullWhen(true)] string? code, out Country country)
    {
        country = default;
        return code is not null && ByCode.TryGetValue(code, out country);
    }

    /// <summary>The alpha-2 code, such as <c>KZ</c>.</summary>
    public static string Code(this Country country) =>
        Names.ContainsKey(country) ? country.ToString() : throw new ArgumentOutOfRangeException(nameof(country));

    /// <summary>The English short name, such as <c>Kazakhstan</c>.</summary>
    public static string EnglishName(this Country country) => Names[country];
}
