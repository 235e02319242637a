using System.Collections.Frozen;
using System.Text;

namespace Kalkan.Matching.Names.Scripts;

/// <summary>Scripts whose letters, and a few pairs of them, sound one by one: Georgian, Armenian, Greek, Hebrew, Thaana.</summary>
internal static class AlphabetSounds
{
    private const string Georgian = """
        a ა; b ბ; g გ; d დ; e ე; v ვ; z ზ; t თტ; i ი; k კქ; l ლ; m მ; n ნ; o ო; p პ; F ფ; Z ჟ; r რ; s ს; u უ; G ღ; q ყ; S შ; C ჩჭ; c ცწ; dz ძ; X ხ; j ჯ; h ჰ;
        i ჲ; X ჴ
        """;

    private const string Armenian = """
        a ա; P բպ; F փ; K գ; Q դտ; t թ; e ե; e է; z զ; @ ը; Z ժ; i ի; l լ; x խ; c ծց; V կք; h հ; dz ձ; G ղ; C ճչ; m մ; y յ; n ն; S շ; o ոօ; j ջ; r ռր; s ս; v վ; w ւ; f ֆ;
        ev և
        """;

    private const string Greek = """
        a αά; B β; g γ; # δ; e εέ; z ζ; i ηήιίϊΐ; $ θ; k κ; l λ; m μ; n ν; ks ξ; o οόωώ; p π; r ρ; s σς; t τ; U υύϋΰ; f φ; X χ; ps ψ
        """;

    private const string Hebrew = """
        A א; B ב; g ג; d ד; h ה; W ו; z ז; X ח; t ט; Y י; V כך; l ל; m מם; n נן; s ס; ` ע; F פף; c צץ; q ק; r ר; 4 ש; t ת; j ; Z ; C ; $ 
        """;

    /// <summary>Vowel signs follow their consonant; alifu carries a vowel and, with sukun, doubles what follows or closes with h.</summary>
    private const string Thaana = """
        h ހޙ; S ށޝ; n ނޏ; r ރ; b ބ; L ޅ; k ކ; v ވ; m މ; F ފ; d ދޑ; t ތޓޠ; l ލ; g ގ; s ސޞ; z ޒޜ; y ޔ; p ޕ; j ޖ; C ޗ; T ޘ; x ޚ; D ޛ; ? ޟޡ; ` ޢ; G ޣ; q ޤ; w ޥ;
        a ަާ; i ިީ; u ުޫ; e ެޭ; o ޮޯ
        """;

    private static readonly FrozenDictionary<char, string> Sounds = LetterTable.Read(Georgian, Armenian, Greek, Hebrew, Thaana);

    private static readonly FrozenDictionary<(char, char), string> Pairs = new Dictionary<(char, char), string>
    {
        [('ο', 'υ')] = "u",
        [('ο', 'ύ')] = "u",
        [('α', 'ι')] = "e",
        [('α', 'ί')] = "e",
        [('ε', 'ι')] = "i",
        [('ε', 'ί')] = "i",
        [('ο', 'ι')] = "i",
        [('ο', 'ί')] = "i",
        [('μ', 'π')] = "b",
        [('ν', 'τ')] = "Q",
        [('γ', 'κ')] = "g",
        [('γ', 'γ')] = "ng",
        [('τ', 'ζ')] = "j",
        [('τ', 'σ')] = "C",
        [('α', 'υ')] = "av",
        [('ε', 'υ')] = "ev",
        [('γ', 'ι')] = "y",
        [('ո', 'ւ')] = "u",
        [('դ', 'ժ')] = "j",
        [('დ', 'ჟ')] = "j",
        [('ש', 'ש')] = "4",
        [('ו', 'ו')] = "w",
        [('י', 'י')] = "Y",
        [('އ', 'ް')] = "H",
        [('ށ', 'ް')] = "H",
    }.ToFrozenDictionary();

    internal static void Append(StringBuilder sounds, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (i + 1 < word.Length && Pairs.TryGetValue((c, word[i + 1]), out var pair))
            {
                sounds.Append(pair);
                i++;
            }
            else if (c == 'ה' && i == word.Length - 1 && i > 0)
            {
                sounds.Append('H');
            }
            else if (Sounds.TryGetValue(c, out var sound))
            {
                sounds.Append(sound);
            }
            else if (c is not ('އ' or 'ް'))
            {
                sounds.Append(c);
            }
        }
    }
}
