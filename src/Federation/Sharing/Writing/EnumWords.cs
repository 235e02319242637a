using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Kalkan.Federation.Sharing.Writing;

/// <summary>The words of one enumeration, spelled once.</summary>
internal static class EnumWords<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> ByValue =
        Enum.GetValues<T>().Where(value => Convert.ToInt32(value) != 0 || !IsContract).ToFrozenDictionary(value => value, Spell);

    private static readonly FrozenDictionary<string, T> ByWord =
        ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All words in the order of the enumeration.</summary>
    public static ImmutableArray<string> All { get; } = [.. ByValue.OrderBy(pair => pair.Key).Select(pair => pair.Value)];

    // Zero is "unspecified" in the contract's enumerations only.
    private static bool IsContract => Enum.GetName(default(T)) == "Unspecified";

    /// <summary>The word of a value.</summary>
    public static string Of(T value) => ByValue[value];

    /// <summary>Reads a word.</summary>
    public static bool TryParse(string word, out T value) => ByWord.TryGetValue(word, out value);

    private static string Spell(T value) =>
        string.Concat(value.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"_{letter}" : $"{letter}"))
            .ToLowerInvariant();
}
