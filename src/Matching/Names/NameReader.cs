using System.Collections.Frozen;
using Kalkan.Matching.Names.Lexicon;
using Kalkan.Matching.Names.Organisations;
using Kalkan.Matching.Names.Scripts;

namespace Kalkan.Matching.Names;

/// <summary>
/// From text to parts: titles and fillers left out, articles dropped, Abd + al + X and X + ullah made one part, "son of"
/// counted, initials and patronymics marked.
/// </summary>
internal static class NameReader
{
    private static readonly FrozenSet<string> Particles =
        "van von der den ter ten de da do dos das del di du la le mac mc san st vander vanden zu zur".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Initials that Bangladesh writes as one word.</summary>
    private static readonly FrozenSet<string> Clusters = "akm abm asm ahm amm anm afm agm acm azm atm arm kmh smh smm skm mak".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Turkic and Georgian markers stand behind the father's name, Arabic and Persian ones before it.</summary>
    private static readonly FrozenSet<string> BehindFather = """
        oglu oglou ogly oghlu oghli oghlou ogli ugli uly uli ulu uulu uuly qizi kizi kyzy kizy qyzy gizi gyzy qizy kyz qiz
        оглы оғлы угли ўғли ўғлы углы улы ұлы уулу оғли кызы қызы кизи қизи гызы гизи гызи ოღლი ძე
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    internal static FoldedName? Read(string text, NameKind kind, out NameFault fault) =>
        kind == NameKind.Organisation ? ReadOrganisation(text, out fault) : ReadPerson(text, out fault);

    private static FoldedName? ReadOrganisation(string text, out NameFault fault)
    {
        if (OrganisationName.Read(text) is not { } name)
        {
            fault = NameFault.Empty;
            return null;
        }

        fault = NameFault.None;
        NameToken[] tokens = [.. name.IndexWords.Take(FoldedName.MaxTokens).Select(word => TokenPool.Get("\u0005" + word, static text => IndexToken(text[1..])))];
        return new(tokens, FoldedName.WithoutFathers(tokens.Length), name);
    }

    // A symbol stands for a listed word in all languages: it meets itself alone, as a number does.
    private static NameToken IndexToken(string word) =>
        word[0] == '§' ? new(new NameWord(word, [], isAbjad: false), TokenRole.Number, weight: 0.4f) : new(new NameWord(word), TokenRole.Name);

    private static FoldedName? ReadPerson(string text, out NameFault fault)
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
        if (!parts.Names)
        {
            parts = new PartList();
            Read(words, parts, everyWord: true);
        }

        if (text.Contains(';', StringComparison.Ordinal))
        {
            parts.DropRepeated();
        }

        return parts.ToName();
    }

    private static void Read(List<string> words, PartList parts, bool everyWord)
    {
        var afterArticle = false;
        var particles = "";
        for (var i = 0; i < words.Count; i++)
        {
            var word = LookAlikeLetters.Right(words[i]);
            var plain = NameWord.Plain(word);
            var kind = everyWord ? WordKind.Name : Kind(plain, words, i);
            switch (kind)
            {
                case WordKind.Title when parts.Count == 1 && i + 1 == words.Count:
                    parts.Add(word);
                    break;
                case WordKind.Title or WordKind.Filler or WordKind.Suffix or WordKind.Alias:
                    break;
                case WordKind.Article when i + 1 < words.Count:
                    afterArticle = true;
                    continue;
                case WordKind.SonOf or WordKind.DaughterOf when parts.Count > 0 && BehindFather.Contains(plain):
                    parts.LastIsFather();
                    break;
                case WordKind.SonOf or WordKind.DaughterOf or WordKind.WifeOf when i + 1 < words.Count:
                    parts.NextOfChain();
                    i += words[i + 1] == "of" && i + 2 < words.Count ? 1 : 0;
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
                case WordKind.OfFamily when parts.CanJoin:
                    parts.JoinToLast(word, plain);
                    break;
                case WordKind.Kunya when i + 1 < words.Count:
                    parts.AddKunya(word);
                    break;
                case WordKind.Connector when Particles.Contains(plain) && i + 1 < words.Count:
                    particles += plain;
                    continue;
                case WordKind.WeakTitle or WordKind.Connector or WordKind.Kunya:
                    parts.AddWeak(word);
                    break;
                default:
                    Add(word, plain, particles, parts);
                    break;
            }

            (afterArticle, particles) = (false, "");
        }
    }

    private static void Add(string word, string plain, string particles, PartList parts)
    {
        if (particles.Length > 0)
        {
            parts.AddWithParticles(particles, word);
        }
        else if (Clusters.Contains(plain))
        {
            foreach (var letter in plain)
            {
                parts.Add(letter.ToString());
            }
        }
        else if (CompoundName.Split(plain) is { } at && plain.Length == word.Length)
        {
            parts.Add(word[..at]);
            parts.Add(word[at..]);
        }
        else
        {
            parts.Add(word);
        }
    }

    // A word list's word alone is the name; "bin" at the end is a name too.
    private static WordKind Kind(string plain, List<string> words, int at)
    {
        var kind = NameLexicon.Kind(plain);
        return plain is "of" ? WordKind.Connector
            : plain.Length == 1 ? WordKind.Name
            : plain is "son" or "daughter" or "wife" && at > 0 && at + 2 < words.Count && words[at + 1] == "of" ? WordKind.SonOf
            : kind == WordKind.Name && WordEndings.WithoutArticle(plain) is { } word && NameLexicon.Kind(word) is WordKind.WeakTitle ? WordKind.WeakTitle
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
