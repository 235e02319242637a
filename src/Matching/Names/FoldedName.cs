using System.Collections.Immutable;

namespace Kalkan.Matching.Names;

/// <summary>A name made ready for comparison, once: its parts in plain lower-case Latin letters, with their keys. Immutable.</summary>
public sealed class FoldedName
{
    internal FoldedName(IEnumerable<string> tokens)
    {
        Tokens = [.. tokens];
        Sorted = [.. Tokens.Order(StringComparer.Ordinal).Select(text => new NameToken(text))];
        Canonical = string.Join(' ', Sorted.Select(token => token.Text));
        Keys = [.. Sorted.Select(token => token.Key).Where(key => key != 0).Distinct().Order()];
    }

    /// <summary>The folded parts, in the order of the name; 1 to <see cref="PlainName.MaxTokens"/>.</summary>
    public ImmutableArray<string> Tokens { get; }

    /// <summary>One key for each different part, ascending, for an index: spellings of one part share a key, most others do not.</summary>
    public ImmutableArray<ulong> Keys { get; }

    internal ImmutableArray<NameToken> Sorted { get; }

    /// <summary>The parts sorted and joined: equal for names that differ in order only.</summary>
    internal string Canonical { get; }
}
