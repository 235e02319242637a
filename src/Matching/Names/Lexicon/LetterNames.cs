using System.Collections.Frozen;
using Kalkan.Matching.Names.Scripts;

namespace Kalkan.Matching.Names.Lexicon;

/// <summary>
/// Initials as the scripts of South Asia write them: the English name of the letter, in their own letters (எஸ் for S, ජේ for J).
/// </summary>
internal static class LetterNames
{
    private static readonly FrozenDictionary<string, string> Letters = LexiconFile.Read("initials")
        .SelectMany(line => line.Forms.Select(form => (Form: LetterForms.Of(form), line.Head)))
        .DistinctBy(pair => pair.Form)
        .ToFrozenDictionary(pair => pair.Form, pair => pair.Head, StringComparer.Ordinal);

    /// <summary>The Latin letter that a word names; null where it names none.</summary>
    internal static string? Read(string word) => Letters.GetValueOrDefault(word);
}
