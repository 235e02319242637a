using System.Collections.Frozen;
using System.Globalization;

namespace Kalkan.Matching.Names.Scripts;

/// <summary>
/// One form for each letter: small, composed where a table tells the composed letter apart, free of other marks and of
/// shaped forms, so that Unicode's normalisation forms come out alike. (With invariant globalisation
/// <c>string.Normalize</c> does nothing.)
/// </summary>
internal static class LetterForms
{
    // Base and mark, and the letter they make; what is not here loses its mark.
    private const string Compositions =
        "c\u0327ç s\u0327ş s\u0326ş t\u0326t g\u0306ğ o\u0308ö u\u0308ü a\u0308ä c\u030cč s\u030cš z\u030cž c\u0301ć s\u0301ś z\u0301ź z\u0307ż e\u0300è e\u0301é e\u0302ê o\u0302ô i\u0302î i\u0307i ı\u0307i k\u0331ḵ h\u0331ẖ g\u0307ġ "
        + "и\u0306й е\u0308ё і\u0308ї у\u0306ў и\u0304ӣ у\u0304ӯ ι\u0308ϊ υ\u0308ϋ "
        + "ا\u0653آ ا\u0654أ ا\u0655إ و\u0654ؤ ي\u0654ئ ی\u0654ئ ى\u0654ئ ه\u0654ۀ ە\u0654ۀ ہ\u0654ۂ "
        + "ג'\ue0a0 ז'\ue0a1 צ'\ue0a2 ץ'\ue0a2 ת'\ue0a3 "
        + "ळ\u093cऴ क\u093cक़ ख\u093cख़ ग\u093cग़ ज\u093cज़ ड\u093cड़ ढ\u093cढ़ फ\u093cफ़ य\u093cय़ न\u093cऩ र\u093cऱ "
        + "ড\u09bcড় ঢ\u09bcঢ় য\u09bcয় \u09c7\u09be\u09cb \u09c7\u09d7\u09cc ব\u09bcর "
        + "ਸ\u0a3cਸ਼ ਖ\u0a3cਖ਼ ਗ\u0a3cਗ਼ ਜ\u0a3cਜ਼ ਫ\u0a3cਫ਼ ਲ\u0a3cਲ਼ "
        + "\u0bc6\u0bbe\u0bca \u0bc7\u0bbe\u0bcb \u0bc6\u0bd7\u0bcc "
        + "\u0b92\u0bd7\u0b94 \u0b47\u0b56\u0b48 \u0b47\u0b3e\u0b4b \u0b47\u0b57\u0b4c \u0b21\u0b3c\u0b5c \u0b22\u0b3c\u0b5d "
        + "\u0c46\u0c56\u0c48 \u0cc6\u0cd6\u0cc8 \u0cc6\u0cd5\u0cc7 \u0cc6\u0cc2\u0cca \u0cca\u0cd5\u0ccb \u0d46\u0d3e\u0d4a \u0d47\u0d3e\u0d4b \u0d46\u0d57\u0d4c "
        + "\u0dd9\u0dcf\u0ddc \u0ddc\u0dca\u0ddd \u0dd9\u0dca\u0dda \u0dd9\u0ddf\u0dde \u0dd9\u0dd9\u0ddb";

    private const int OnStack = 256;

    private static readonly FrozenDictionary<(char, char), char> Composed = ReadCompositions();

    /// <summary>The text with each letter in its one form.</summary>
    internal static string Of(string text)
    {
        text = ArabicShapes.Unshape(text);
        Span<char> forms = text.Length <= OnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                forms[length++] = char.ToLowerInvariant(c);
                continue;
            }

            var letter = MarkedLetters.Base(Lower(c));
            if (length > 0 && Composed.TryGetValue((forms[length - 1], letter), out var composed))
            {
                forms[length - 1] = composed;
            }
            else if (!IsDropped(letter))
            {
                forms[length++] = letter;
            }
        }

        return forms[..length].SequenceEqual(text) ? text : new(forms[..length]);
    }

    /// <summary>The letters as a screen can show them: those that stand for a letter and a mark give way to the letter.</summary>
    internal static string Shown(string letters) => letters.AsSpan().ContainsAnyInRange('\ue0a0', '\ue0a3')
        ? letters.Replace('\ue0a0', 'ג').Replace('\ue0a1', 'ז').Replace('\ue0a2', 'צ').Replace('\ue0a3', 'ת')
        : letters;

    private static char Lower(char c) => c switch
    {
        'İ' => 'i',
        'ς' => 'σ',
        >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(c - 0xfee0)),
        >= '\u1c90' and <= '\u1cbf' => (char)(c - 0x1c90 + 0x10d0),
        >= '\u10a0' and <= '\u10c5' => (char)(c - 0x10a0 + 0x10d0),
        '\u05f3' or '\u2019' or '\u2018' or '\u02bb' or '\u02bc' or '`' or '´' => '\'',
        _ => char.ToLowerInvariant(c),
    };

    // Apostrophes in all the shapes that keyboards give them, joiners, the stretching stroke of Arabic script, marks.
    private static bool IsDropped(char c) =>
        c is '\'' or '‛' or '′' or 'ʹ' or 'ʽ' or 'ʾ' or 'ʿ' or 'ˈ' or '\u200b' or '\u200c' or '\u200d' or '\u200e' or '\u200f' or '\u00ad' or '\ufeff' or '\u0640' or '־'
        || (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark && !CarriesSound(c));

    // Vowel signs of Indic scripts and Thaana are marks by category and letters by nature.
    private static bool CarriesSound(char c) => c is (>= '\u0900' and <= '\u0dff' and not ('\u093c' or '\u09bc' or '\u0a3c')) or (>= '\u0780' and <= '\u07bf');

    private static FrozenDictionary<(char, char), char> ReadCompositions()
    {
        var table = new Dictionary<(char, char), char>();
        foreach (var entry in Compositions.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // The composed Devanagari and Bengali letters are two characters in every normal form: a private one stands for them.
            table[(entry[0], entry[1])] = entry.Length == 3 ? entry[2] : Nukta(entry[0]);
        }

        return table.ToFrozenDictionary();
    }

    /// <summary>The letter with a dot below that Unicode keeps for old texts: U+0958–095F, U+09DC–09DF, U+0A33–0A5E.</summary>
    private static char Nukta(char letter) => letter switch
    {
        'क' => '\u0958',
        'ख' => '\u0959',
        'ग' => '\u095a',
        'ज' => '\u095b',
        'ड' => '\u095c',
        'ढ' => '\u095d',
        'फ' => '\u095e',
        'य' => '\u095f',
        'ळ' => '\u0934',
        'न' => 'न',
        'र' => 'र',
        'ড' => '\u09dc',
        'ঢ' => '\u09dd',
        'য' => '\u09df',
        'ਸ' => '\u0a36',
        'ਖ' => '\u0a59',
        'ਗ' => '\u0a5a',
        'ਜ' => '\u0a5b',
        'ਫ' => '\u0a5e',
        'ਲ' => '\u0a33',
        _ => letter,
    };
}
