using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>A word as an acronym takes it.</summary>
/// <param name="Text">Its letters.</param>
/// <param name="Own">The Latin letters it may begin with.</param>
/// <param name="Translated">The Latin initials of the translations of the word, or of the phrase that the word begins.</param>
/// <param name="Word">Its place among the words of the name; words of a phrase have the same.</param>
/// <param name="MayBeLeftOut">A small word or a legal form.</param>
/// <param name="IsCommon">A word that stands in many names: left out at a price.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AcronymAtom(string Text, uint Own, string[] Translated, int Word, bool MayBeLeftOut, bool IsCommon)
{
    internal static IEnumerable<AcronymAtom> Of(IReadOnlyList<OrganisationWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var isSmall = word.Kind is OrganisationWordKind.Stop or OrganisationWordKind.Form;
            var isCommon = word.Kind is OrganisationWordKind.Common;
            if (!word.Text.Contains(' ', StringComparison.Ordinal))
            {
                yield return new AcronymAtom(word.Text, InitialLetters.Of(word.Text), OrganisationLexicon.InitialsOf(word.Entry.Symbol), i, isSmall, isCommon);
                continue;
            }

            var translated = OrganisationLexicon.InitialsOf(word.Entry.Symbol);
            foreach (var part in word.Text.Split(' '))
            {
                var isStop = OrganisationLexicon.TryFind(part, out var entry) && entry.Kind == OrganisationWordKind.Stop;
                yield return new AcronymAtom(part, InitialLetters.Of(part), translated, i, isSmall || isStop, isCommon);
                translated = [];
            }
        }
    }
}
