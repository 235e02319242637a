using System.Collections.Frozen;
using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.NationalCsv;

/// <summary>The words of an enumeration: IdentityCard is “identity_card”. The unspecified value is an empty cell.</summary>
internal static class CsvWords<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByWord =
        Enum.GetValues<T>().Where(value => Convert.ToInt32(value) != 0).ToFrozenDictionary(Snake, StringComparer.OrdinalIgnoreCase);

    public static string Word(T value) => Enum.IsDefined(value) && Convert.ToInt32(value) != 0 ? Snake(value) : "";

    public static T Value(string column, string word)
    {
        if (word.Length == 0)
        {
            return default;
        }

        return ByWord.TryGetValue(word, out var value)
            ? value
            : throw new RejectedEntryException($"{column}: none of {string.Join(", ", ByWord.Keys.Order(StringComparer.Ordinal))}");
    }

    private static string Snake(T value) =>
        string.Concat(value.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
