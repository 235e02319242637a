using System.Collections.Frozen;
using System.Text;

namespace Kalkan.Matching.Names.Scripts;

/// <summary>Cyrillic as sounds: Russian, Ukrainian, Tajik, Kazakh, Kyrgyz, Uzbek, Azerbaijani and their neighbours.</summary>
internal static class CyrillicSounds
{
    private const string Letters = """
        a аӑ; < әӓ; b б; v в; R г; g ґѓ; G ғҕ; 7 ҝ; d д; e еэєѐӗ; yo ё; Z жӂ; z зѕ; i иіѝӥ; yi ї; y йӣ; k к; q қҡ; k ќ; l л; m м; n н; N ңҥ; o оӧӫ;
        O ө; p п; r р; s с; t т; u уӯұ; o ў; U үӱӳ; f ф; X х; h ҳһ; c ц; C ч; j ҷҹјҗ; S ш; 8 щ; I ы; yu ю; ya я; l љ; n њ; j џђ; C ћ
        """;

    private static readonly FrozenDictionary<char, string> Sounds = LetterTable.Read(Letters);

    internal static void Append(StringBuilder sounds, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var next = i + 1 < word.Length ? word[i + 1] : ' ';
            if (c == 'д' && next is 'ж')
            {
                sounds.Append('j');
                i++;
            }
            else if (c == 'т' && next is 'с')
            {
                sounds.Append('c');
                i++;
            }
            else if (c == 'н' && next == 'г' && (i + 2 == word.Length || !"аеёиоуыэюя".Contains(word[i + 2], StringComparison.Ordinal)))
            {
                sounds.Append('N');
                i++;
            }
            else if (c is 'к' or 'т' or 'д' or 'б' or 'п' or 'г' && next == 'х' && i > 0)
            {
                // Indian and Georgian names: one sound with breath.
                sounds.Append(Sounds[c]).Append('~');
                i++;
            }
            else if (c == 'е' && (i == 0 || word[i - 1] is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я' or 'ь' or 'ъ'))
            {
                sounds.Append("ye");
            }
            else if (Sounds.TryGetValue(c, out var sound))
            {
                sounds.Append(sound);
            }
            else if (c is not ('ь' or 'ъ'))
            {
                sounds.Append(c);
            }
        }
    }
}
