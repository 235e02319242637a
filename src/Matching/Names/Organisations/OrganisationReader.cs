using System.Buffers;
using System.Globalization;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>From words to what they are: phrases and words of the lists, numbers, legal forms at the ends, and the rest.</summary>
internal static class OrganisationReader
{
    private const string And = "and";
    private const int LongestNumber = 20;
    private const int ShortForm = 2;
    private const int LongestMixed = 5;
    private const int LongestExact = 4;
    private const int ShortestMisspelt = 7;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    // Legal forms of two letters that stand before a name as often as behind it.
    private static readonly string[] ShortFormsBefore = ["ao", "ао", "ат", "ақ", "pt", "ip", "ип", "სს", "гп", "пао"];

    internal static List<OrganisationWord> Read(List<RawWord> raw, bool isAcronym = false)
    {
        var words = new List<OrganisationWord>(raw.Count);
        for (var i = 0; i < raw.Count;)
        {
            i += Number(raw, i, words) is var numbers and > 0 ? numbers : Phrase(raw, i, words) is var phrase and > 0 ? phrase : Word(raw[i], words, isAcronym);
        }

        KeepLettersBesideAnd(words);
        KeepFormsAtTheEnds(words);
        if (words.All(w => w.Weight == 0))
        {
            // A name of small words alone is what they spell.
            for (var i = 0; i < words.Count; i++)
            {
                words[i] = Plain(words[i]);
            }
        }

        return ExactIfShort(words);
    }

    // A name of one short word is those letters or another name.
    private static List<OrganisationWord> ExactIfShort(List<OrganisationWord> words)
    {
        var content = words.FindIndex(w => w.IsContent);
        if (content >= 0 && words[content] is { IsAcronym: false, Kind: OrganisationWordKind.Distinctive, Text.Length: <= LongestExact } word
            && words.FindLastIndex(w => w.IsContent) == content)
        {
            words[content] = new OrganisationWord(word.Text, word.Letters.Forms, default, null, word.IsCapitals, word.HasSmall, isAcronym: true);
        }

        return words;
    }

    private static OrganisationWord Plain(OrganisationWord word) => new(word.Text, word.Letters.Forms, default, null, word.IsCapitals, word.HasSmall, word.IsAcronym);

    // The longest phrase of the lists that begins here; words of legal forms may be misspelt.
    private static int Phrase(List<RawWord> raw, int at, List<OrganisationWord> words)
    {
        var (found, length) = (default(LexiconEntry), 0);
        var text = "";
        for (var i = at; i < raw.Count && i < at + OrganisationLexicon.MaxWords; i++)
        {
            var word = OrganisationLexicon.Correct(raw[i].Text);
            text = i == at ? word : $"{text} {word}";
            if (i > at && OrganisationLexicon.TryFind(text, out var entry))
            {
                (found, length) = (entry, i - at + 1);
            }

            if (!OrganisationLexicon.Begins(text))
            {
                break;
            }
        }

        if (length > 0)
        {
            words.Add(new OrganisationWord(Join(raw, at, length, w => w.Text), Join(raw, at, length, w => w.Forms), found));
        }

        return length;
    }

    // With points, as JeM, or capitals that cannot be said as a word.
    private static bool IsAcronym(RawWord raw) =>
        raw.HasPoints || (raw.Text.Length <= LongestMixed && (raw.HasSmall || (raw.IsCapitals && char.IsAscii(raw.Text[0]) && !raw.Text.AsSpan().ContainsAny(Vowels))));

    private static string Join(List<RawWord> raw, int at, int count, Func<RawWord, string> letters) =>
        string.Join(' ', raw.Skip(at).Take(count).Select(letters));

    private static int Word(RawWord raw, List<OrganisationWord> words, bool isAcronym)
    {
        if ((raw.IsCapitals && OrganisationLexicon.TryFindCapitals(raw.Text, out var entry))
            || OrganisationLexicon.TryFindInflected(raw.Text, out entry)
            || (raw.Text.Length >= ShortestMisspelt && OrganisationLexicon.TryFind(OrganisationLexicon.Correct(raw.Text), out entry)))
        {
            words.Add(new OrganisationWord(raw.Text, raw.Forms, entry, null, raw.IsCapitals, raw.HasSmall));
        }
        else
        {
            words.Add(new OrganisationWord(ArabicPrefix.WithoutArticle(raw.Text), ArabicPrefix.WithoutArticle(raw.Forms), default, null, raw.IsCapitals, raw.HasSmall, isAcronym || IsAcronym(raw)));
        }

        return 1;
    }

    // Digits, number words, tens and ones (forty four, forty 4), Roman numerals after what is counted.
    private static int Number(List<RawWord> raw, int at, List<OrganisationWord> words)
    {
        var (text, value, taken) = (raw[at].Text, -1, 1);
        if (char.IsAsciiDigit(text[0]))
        {
            var digits = text.AsSpan(0, text.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length).TrimStart('0');
            words.Add(new OrganisationWord(text, text, new LexiconEntry(0, OrganisationWordKind.Number), digits.Length == 0 ? "0" : digits[..Math.Min(digits.Length, LongestNumber)].ToString()));
            return 1;
        }

        if (OrganisationLexicon.TryFind(text, out var entry) && entry.Kind == OrganisationWordKind.Number)
        {
            value = entry.Number;
            if (value is >= 20 and < 100 && at + 1 < raw.Count && Ones(raw[at + 1].Text) is > 0 and var ones)
            {
                (value, taken) = (value + ones, 2);
            }
        }
        else if (raw[at].IsCapitals && !raw[at].HasSmall && words.Count > 0 && RomanNumeral.Read(text) is > 0 and var roman
            && (text.Length > 2 || words[^1].Kind is OrganisationWordKind.Concept or OrganisationWordKind.Common or OrganisationWordKind.Wing))
        {
            value = roman;
        }

        if (value < 0)
        {
            return 0;
        }

        words.Add(new OrganisationWord(text, text, new LexiconEntry(0, OrganisationWordKind.Number), value.ToString(CultureInfo.InvariantCulture)));
        return taken;
    }

    private static int Ones(string text) =>
        text.Length == 1 && char.IsAsciiDigit(text[0]) ? text[0] - '0'
        : OrganisationLexicon.TryFind(text, out var entry) && entry.Number is > 0 and < 10 ? entry.Number : 0;

    // L & H, E & Y: letters of a name, though small words elsewhere.
    private static void KeepLettersBesideAnd(List<OrganisationWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var besideAnd = (i > 0 && words[i - 1].Text == And) || (i + 1 < words.Count && words[i + 1].Text == And);
            if (besideAnd && words[i] is { Kind: OrganisationWordKind.Stop, Text.Length: 1, IsCapitals: true })
            {
                words[i] = Plain(words[i]);
            }
        }
    }

    // AS, SA, AB and their like are legal forms behind a name; within it they may be anything.
    private static void KeepFormsAtTheEnds(List<OrganisationWord> words)
    {
        var last = words.Count - 1;
        while (last > 0 && words[last].Kind is OrganisationWordKind.Form or OrganisationWordKind.Stop)
        {
            if (words[last].Kind == OrganisationWordKind.Stop && OrganisationLexicon.TryFindBehind(words[last].Text, out var entry))
            {
                words[last] = new OrganisationWord(words[last].Text, words[last].Letters.Forms, entry);
            }

            last--;
        }

        for (var i = 0; i <= last; i++)
        {
            if (words[i].Kind == OrganisationWordKind.Form && words[i].Text.Length <= ShortForm
                && words[i].Entry.Form != LegalForm.Company && !(i == 0 && ShortFormsBefore.Contains(words[i].Text)))
            {
                words[i] = Plain(words[i]);
            }
        }
    }
}
