using System.Collections.Immutable;

namespace Kalkan.Federation.Sharing.Writing;

/// <summary>
/// The words of a policy for an enumeration of the contract (fields, purposes, categories, kinds): its names in lower
/// case with underscores, <c>birth_date</c>. "Unspecified" has no word.
/// </summary>
public static class PolicyWords
{
    /// <summary>All words in the order of the enumeration.</summary>
    public static ImmutableArray<string> All<T>()
        where T : struct, Enum => EnumWords<T>.All;

    /// <summary>The word of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => EnumWords<T>.Of(value);

    /// <summary>Reads a word.</summary>
    public static bool TryParse<T>(string word, out T value)
        where T : struct, Enum => EnumWords<T>.TryParse(word, out value);
}
