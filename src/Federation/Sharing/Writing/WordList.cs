using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Sharing.Writing;

/// <summary>Reads a list of words, a single word or <c>all</c> into one bit for each.</summary>
/// <param name="what">What one word names, for messages.</param>
/// <param name="known">The words, for messages.</param>
/// <param name="bitsOf">The bits of a word, or null for an unknown one.</param>
internal sealed class WordList(string what, IEnumerable<string> known, Func<string, ulong?> bitsOf)
{
    public const string All = "all";

    private readonly ulong _all = known.Aggregate(0UL, (bits, word) => bits | bitsOf(word).GetValueOrDefault());

    /// <summary>The list of the words of an enumeration.</summary>
    public static WordList Of<T>(string what)
        where T : struct, Enum =>
        new(what, EnumWords<T>.All, word => EnumWords<T>.TryParse(word, out var value) ? 1UL << Convert.ToInt32(value) : null);

    /// <summary>The list of members' codes and the given groups.</summary>
    public static WordList OfPeers(IReadOnlyDictionary<string, ulong> groups) => new(
        "member or group",
        CountryCodes.All.Select(country => country.Code()).Concat(groups.Keys),
        word => CountryCodes.TryParse(word, out var country) ? 1UL << (int)country
            : groups.TryGetValue(word, out var bits) ? bits : null);

    /// <summary>The bits; every unknown or repeated word is reported.</summary>
    public ulong Read(YamlValue value, string where, Findings findings, bool mayBeEmpty = false)
    {
        if (value.Text == All)
        {
            return _all;
        }

        var items = value.Items ?? (value.Text is not null && !value.IsEmpty ? [value] : null);
        if (items is null || (items.Count == 0 && !mayBeEmpty))
        {
            findings.Error(value.Line, where, $"must be a list that names at least one {what}");
            return 0;
        }

        var bits = 0UL;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.Text is null || bitsOf(item.Text) is not { } of)
            {
                findings.Error(item.Line, where, $"{Findings.Echo(item.Text ?? "a list or mapping")} is no {what}; known are {string.Join(", ", known)}");
            }
            else if (!seen.Add(item.Text))
            {
                findings.Error(item.Line, where, $"'{item.Text}' stands twice");
            }
            else
            {
                bits |= of;
            }
        }

        return bits;
    }

    /// <summary>The one bit of a single word.</summary>
    public ulong ReadOne(YamlValue value, string where, Findings findings)
    {
        if (value.Text is not null && bitsOf(value.Text) is { } bits)
        {
            return bits;
        }

        findings.Error(value.Line, where, $"{Findings.Echo(value.Text ?? "a list or mapping")} is no {what}; known are {string.Join(", ", known)}");
        return 0;
    }
}
