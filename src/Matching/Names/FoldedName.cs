using System.Collections.Immutable;

namespace Kalkan.Matching.Names;

/// <summary>A name made ready for comparison, once: its parts in plain lower-case Latin letters, with their keys. Immutable.</summary>
public sealed class FoldedName
{
    internal FoldedName(IEnumerable<string> tokens)
    {
        Tokens = [.. tokens];
        Sorted = [.. Tokens.Order(StringComparer.Ordinal).Select(text => new NameToken(text))];
    }

    /// <summary>The folded parts, in the order of the name; 1 to <see cref="PlainName.MaxTokens"/>.</summary>
    public ImmutableArray<string> Tokens { get; }

    /// <summary>One key for each different part, ascending, for an index: spellings of one part share a key, most others do not.</summary>
    public ImmutableArray<ulong> Keys => [.. Sorted.Select(token => token.Key).Where(key => key != 0).Distinct().Order()];

    /// <summary>The parts in ordinal order: equal for names that differ in order only.</summary>
    internal ImmutableArray<NameToken> Sorted { get; }

    /// <summary>An order of names by their sorted parts, so that a comparison can go the same way round for a pair and its reverse.</summary>
    internal static int CompareSorted(FoldedName a, FoldedName b)
    {
        for (var i = 0; i < Math.Min(a.Sorted.Length, b.Sorted.Length); i++)
        {
            var order = string.CompareOrdinal(a.Sorted[i].Text, b.Sorted[i].Text);
            if (order != 0)
            {
                return order;
            }
        }

        return a.Sorted.Length - b.Sorted.Length;
    }
}
