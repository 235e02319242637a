using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>A word as an acronym takes it.</summary>
/// <param name="Text">Its letters.</param>
/// <param name="Own">The Latin letters it may begin with.</param>
/// <param name="Translated">The initials of its English translation, where it is no Latin word; empty for all but the first word of a phrase.</param>
/// <param name="Word">Its place among the words of the name; words of a phrase have the same.</param>
/// <param name="MayBeLeftOut">A small word or a legal form.</param>
/// <param name="IsCommon">A word that stands in many names: left out at a price.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AcronymAtom(string Text, uint Own, string Translated, int Word, bool MayBeLeftOut, bool IsCommon)
{
    private const string ArabicArticle = "ال";

    internal bool IsLatin => char.IsAscii(Text[0]);

    internal static IEnumerable<AcronymAtom> Of(IReadOnlyList<OrganisationWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var isSmall = word.Kind is OrganisationWordKind.Stop or OrganisationWordKind.Form;
            var isCommon = word.Kind is OrganisationWordKind.Common;
            var isPhrase = word.Text.Contains(' ', StringComparison.Ordinal);
            var translated = char.IsAscii(word.Text[0]) ? "" : OrganisationLexicon.InitialsOf(word.Entry.Symbol);
            foreach (var part in word.Text.Split(' '))
            {
                var letters = part;
                if (ArabicPrefix.Strip(part, ArabicArticle) is { } rest)
                {
                    yield return new AcronymAtom(ArabicArticle, InitialLetters.Of(ArabicArticle), "", i, MayBeLeftOut: true, IsCommon: false);
                    letters = rest;
                }

                var isStop = isPhrase && OrganisationLexicon.TryFind(part, out var entry) && entry.Kind == OrganisationWordKind.Stop;
                yield return new AcronymAtom(letters, InitialLetters.Of(letters), translated, i, isSmall || isStop, isCommon);
                translated = "";
            }
        }
    }
}
