using System.Collections.Frozen;
using System.Text;

namespace Kalkan.Matching.Names.Scripts;

/// <summary>
/// Latin letters as sounds, for the spellings of the region: English and French romanisations, Turkish, Azerbaijani, Uzbek,
/// Kyrgyz and Kazakh letters, and the X-prefixes of ICAO Doc 9303 part 3 §6. Groups of letters come before single letters.
/// </summary>
internal static class LatinSounds
{
    private const string Groups = """
        tsch C; dsch j; dny gy; shch 8; dzh j; tch C; tsh C; sch S; stch 8; xsh S; xkh x; xth T; xdh D; xss s; xdz ?; xtt t; xzz ?; xch C; xzh Z;
        sh S; zh Z; kh x; gh G; ph F; th $; dh #; bh b~; ch 6; ck k; cz C; ts c; tz c; dj j; qu kw; oo u; ee i; ou u; aa a; ii i; uu u; jh j~
        """;

    // Letters that a mark tells apart; all others sound as their base.
    private const string Marked = """
        S şš; C çč; 7 ğ; O öøœ; U ü; I ı; < əæä; Z ž; C ć; S ś; Z ź; Z ż; x ḵẖ; G ġɣ; N ŋ; s ß; $ þ; D ð
        """;

    private static readonly FrozenDictionary<char, string> BySound = LetterTable.Read(Marked);
    private static readonly FrozenDictionary<char, string> Bases = LetterTable.Read(LatinLetters.Table);
    private static readonly (string Letters, string Sounds)[][] ByFirst = ReadGroups();

    /// <summary>The word in plain letters a–z (and digits).</summary>
    internal static string Plain(ReadOnlySpan<char> word)
    {
        var plain = new StringBuilder(word.Length + 2);
        foreach (var c in word)
        {
            if (!char.IsAscii(c) && Bases.TryGetValue(c, out var letters))
            {
                plain.Append(letters);
            }
            else
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    internal static void Append(StringBuilder sounds, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (!char.IsAscii(c) && BySound.TryGetValue(c, out var sound))
            {
                sounds.Append(sound);
                continue;
            }

            if (c == 'n' && i + 1 < word.Length && word[i + 1] == 'g' && (i + 2 == word.Length || !IsVowel(word[i + 2])))
            {
                sounds.Append('N');
                i++;
                continue;
            }

            if (Group(word[i..]) is { } group)
            {
                sounds.Append(group.Sounds);
                i += group.Letters.Length - 1;
                continue;
            }

            var (former, next) = (i > 0 ? word[i - 1] : ' ', i + 1 == word.Length ? ' ' : word[i + 1]);
            if (char.IsAscii(c) || !Bases.TryGetValue(c, out var letters))
            {
                sounds.Append(Letter(c, next, former));
                continue;
            }

            foreach (var letter in letters)
            {
                sounds.Append(Letter(letter, next, former));
            }
        }
    }

    private static char Letter(char letter, char next, char former) => letter switch
    {
        'c' => next is 'e' or 'i' or 'y' or 'ə' or 'ı' or 'ü' or 'ö' ? 'M' : '1',
        'j' => '3',
        'x' => '2',
        'h' => next == ' ' && IsVowel(former) ? 'H' : 'h',
        _ => letter,
    };

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'ə' or 'ö' or 'ü' or 'ı' or 'ā';

    private static (string Letters, string Sounds)? Group(ReadOnlySpan<char> rest)
    {
        if (!char.IsAsciiLetterLower(rest[0]))
        {
            return null;
        }

        foreach (var group in ByFirst[rest[0] - 'a'])
        {
            if (rest.StartsWith(group.Letters, StringComparison.Ordinal))
            {
                return group;
            }
        }

        return null;
    }

    // By first letter, a to z; the longest first.
    private static (string Letters, string Sounds)[][] ReadGroups()
    {
        var groups = Groups.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(entry => entry.Split(' '))
            .ToLookup(parts => parts[0][0], parts => (parts[0], parts[1]));
        return [.. Enumerable.Range('a', 26).Select(first => groups[(char)first].OrderByDescending(group => group.Item1.Length).ToArray())];
    }
}
