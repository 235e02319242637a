using System.Collections.Frozen;
using Kalkan.Matching.Names.Lexicon;

namespace Kalkan.Matching.Names;

/// <summary>Two given names written as one word: Mohammadreza, Aliakbar, امیرمحمد. They are two parts, as where a space stands.</summary>
internal static class CompoundName
{
    private const int ShortestPart = 3;
    private const int RarestSecond = 3;
    private const int RarestWhole = 4;

    private static readonly FrozenSet<int> First = "muhammad ali amir ghulam gul nur"
        .Split(' ').Select(name => NameLexicon.TryFind(name, out var element) ? element.Symbol : -1).ToFrozenSet();

    /// <summary>Where the second name begins; null for a word that is no such compound, or a usual name itself.</summary>
    internal static int? Split(string word)
    {
        if (word.Length < 2 * ShortestPart || (NameLexicon.TryFind(word, out var whole) && whole.Class < RarestWhole))
        {
            return null;
        }

        for (var at = word.Length - ShortestPart; at >= ShortestPart; at--)
        {
            if (NameLexicon.TryFind(word.AsSpan(0, at), out var first) && First.Contains(first.Symbol)
                && NameLexicon.TryFind(word.AsSpan(at), out var second) && second.Class <= RarestSecond)
            {
                return at;
            }
        }

        return null;
    }
}
