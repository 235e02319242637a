using Kalkan.Matching.Names.Lexicon;
using Kalkan.Matching.Names.Scripts;

namespace Kalkan.Matching.Names;

/// <summary>
/// From text to parts: titles and fillers left out, articles dropped, Abd + al + X and X + ullah made one part, "son of"
/// counted, initials and patronymics marked.
/// </summary>
internal static class NameReader
{
    internal static FoldedName? Read(string text, NameKind kind, out NameFault fault)
    {
        var words = NameText.Words(LetterForms.Of(text));
        if (words.Count == 0 || words.Count > FoldedName.MaxTokens)
        {
            fault = words.Count == 0 ? NameFault.Empty : NameFault.TooManyParts;
            return null;
        }

        fault = NameFault.None;
        var parts = new PartList();
        Read(words, parts, everyWord: false);
        if (parts.Count == 0)
        {
            Read(words, parts, everyWord: true);
        }

        return parts.ToName(kind);
    }

    private static void Read(List<string> words, PartList parts, bool everyWord)
    {
        var afterArticle = false;
        for (var i = 0; i < words.Count; i++)
        {
            var word = LookAlikeLetters.Right(words[i]);
            var plain = NameWord.Plain(word);
            var kind = everyWord ? WordKind.Name : Kind(plain, words, i);
            switch (kind)
            {
                case WordKind.Title or WordKind.Filler or WordKind.Suffix or WordKind.Alias:
                    break;
                case WordKind.Article when i + 1 < words.Count:
                    afterArticle = true;
                    continue;
                case WordKind.SonOf or WordKind.DaughterOf or WordKind.WifeOf when i + 1 < words.Count:
                    parts.NextOfChain();
                    break;
                case WordKind.Servant when i + 1 < words.Count:
                    i = ReadServant(words, i, parts);
                    break;
                case WordKind.OfGod when parts.CanJoin:
                    parts.JoinToLast(word, "ullah");
                    break;
                case WordKind.OfFaith when parts.CanJoin:
                case WordKind.Faith when parts.CanJoin && afterArticle:
                    parts.JoinToLast(word, "uddin");
                    break;
                case WordKind.WeakTitle or WordKind.Kunya or WordKind.Connector:
                    parts.AddWeak(word);
                    break;
                default:
                    parts.Add(word);
                    break;
            }

            afterArticle = false;
        }
    }

    // A word list's word alone is the name; "bin" at the end is a name too.
    private static WordKind Kind(string plain, List<string> words, int at)
    {
        var kind = NameLexicon.Kind(plain);
        return kind == WordKind.Article && plain.Length == 1 ? WordKind.Name
            : kind is WordKind.SonOf && at == 0 && words.Count > 1 ? WordKind.Name
            : kind;
    }

    // abd + any articles + the name that follows.
    private static int ReadServant(List<string> words, int at, PartList parts)
    {
        var next = at + 1;
        while (next + 1 < words.Count && NameLexicon.Kind(NameWord.Plain(words[next])) == WordKind.Article)
        {
            next++;
        }

        parts.AddServant(words[at], LookAlikeLetters.Right(words[next]));
        return next;
    }
}
