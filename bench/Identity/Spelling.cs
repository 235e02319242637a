using System.Text;

namespace Kalkan.Bench.Identity;

/// <summary>Writes a name down once more, as another clerk in another country would.</summary>
internal sealed class Spelling(Random random)
{
    private static readonly (string From, string To)[] Romanisations =
    [
        ("e", "i"), ("i", "e"), ("o", "u"), ("u", "o"), ("a", "e"), ("e", "a"), ("q", "k"), ("q", "gh"), ("k", "q"), ("kh", "h"), ("kh", "x"),
        ("h", "kh"), ("x", "kh"), ("gh", "g"), ("j", "dj"), ("j", "zh"), ("ch", "tch"), ("sh", "s"), ("aa", "a"), ("ee", "i"), ("i", "ee"),
        ("oo", "u"), ("u", "oo"), ("ou", "u"), ("y", "i"), ("i", "y"), ("w", "v"), ("v", "w"), ("z", "s"), ("th", "t"), ("dh", "d"), ("ai", "ei"),
        ("ss", "s"), ("mm", "m"), ("ll", "l"), ("m", "mm"), ("s", "ss"), ("d", "dd"), ("ah", "a"), ("ov", "off"), ("ev", "yev"), ("f", "ph"),
        ("ş", "sh"), ("ş", "s"), ("ç", "ch"), ("ç", "c"), ("ı", "i"), ("ö", "o"), ("ü", "u"), ("ğ", "g"), ("ğ", ""), ("ə", "a"), ("ə", "e"),
    ];

    private static readonly (string Latin, string Other)[] Cyrillic = Pairs(
        "shch щ sh ш ch ч zh ж kh х gh ғ ts ц yu ю ya я yo ё ye е a а b б c к d д e е f ф g г h х i и j дж k к l л m м n н o о p п q қ r р s с t т u у v в w в x х y й z з ə ә ı ы ş ш ç ч ö о ü у ğ г");

    private static readonly (string Latin, string Other)[] Arabic = Pairs(
        "sh ش ch چ zh ژ kh خ gh غ th ث dh ذ aa ا oo و ee ی ou و ai ی b ب c ک d د f ف g گ h ه j ج k ک l ل m م n ن o و p پ q ق r ر s س t ت u و v و w و x خ y ی z ز i ی");

    /// <summary>The parts as a name of one line.</summary>
    public string Write(IReadOnlyList<string> parts, string country, string father)
    {
        var written = parts.ToList();
        if (written.Count > 1 && random.NextDouble() < (written.Count > 2 ? ErrorRates.PartLeftOut : ErrorRates.HalfLeftOut))
        {
            written.RemoveAt(random.Next(written.Count));
        }

        if (random.NextDouble() < ErrorRates.FatherAdded)
        {
            written.Insert(written.Count > 1 ? 1 : written.Count, father);
        }

        for (var i = 0; i < written.Count; i++)
        {
            written[i] = random.NextDouble() < ErrorRates.Respelled ? Respell(written[i]) : written[i];
            written[i] = random.NextDouble() < ErrorRates.Mistyped ? Mistype(written[i]) : written[i];
        }

        if (written.Count > 1 && random.NextDouble() < ErrorRates.Initialled)
        {
            written[random.Next(written.Count)] = written[0][..1];
        }

        if (written.Count > 1 && random.NextDouble() < ErrorRates.Joined)
        {
            var at = random.Next(written.Count - 1);
            written[at] += written[at + 1].ToLowerInvariant();
            written.RemoveAt(at + 1);
        }

        if (written.Count > 1 && random.Next(4) == 0)
        {
            written.Insert(0, written[^1]);
            written.RemoveAt(written.Count - 1);
        }

        var text = string.Join(' ', written);
        return random.NextDouble() < ErrorRates.OtherScript ? InOtherScript(text, country) : text;
    }

    /// <summary>A single name or place, which may lose nothing.</summary>
    public string Write(string words) =>
        string.Join(' ', words.Split(' ').Select(word => random.NextDouble() < ErrorRates.Respelled ? Respell(word) : word));

    /// <summary>In Cyrillic or Perso-Arabic letters where the country writes them.</summary>
    public static string InOtherScript(string text, string country) => country switch
    {
        "AZ" or "UZ" or "TJ" or "KZ" or "KG" => Transliterate(text, Cyrillic),
        "AF" or "PK" or "IR" => Transliterate(text, Arabic),
        _ => text,
    };

    private static (string, string)[] Pairs(string table)
    {
        var words = table.Split(' ');
        return [.. Enumerable.Range(0, words.Length / 2).Select(i => (words[2 * i], words[(2 * i) + 1]))];
    }

    private string Respell(string word)
    {
        var lower = word.ToLowerInvariant();
        for (var times = random.Next(3) == 0 ? 2 : 1; times > 0; times--)
        {
            var fitting = Romanisations.Where(rule => lower.IndexOf(rule.From, 1, StringComparison.Ordinal) > 0).ToList();
            if (lower.Length < 3 || fitting.Count == 0)
            {
                break;
            }

            var (from, to) = fitting[random.Next(fitting.Count)];
            var at = lower.IndexOf(from, 1, StringComparison.Ordinal);
            lower = lower[..at] + to + lower[(at + from.Length)..];
        }

        return lower;
    }

    private string Mistype(string word)
    {
        if (word.Length < 4)
        {
            return word;
        }

        var at = random.Next(1, word.Length - 1);
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, ((char)('a' + random.Next(26))).ToString()),
            2 => word[..at] + (char)('a' + random.Next(26)) + word[(at + 1)..],
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    // In Perso-Arabic script a short vowel inside a word is left out: a and e always, long vowels are written.
    private static string Transliterate(string text, (string Latin, string Other)[] table)
    {
        var lower = text.ToLowerInvariant();
        var written = new StringBuilder();
        for (var i = 0; i < lower.Length;)
        {
            var rest = lower.AsSpan(i);
            var (latin, other) = table.FirstOrDefault(pair => lower.AsSpan(i).StartsWith(pair.Latin, StringComparison.Ordinal));
            if (latin is not null)
            {
                written.Append(other);
            }
            else if (rest[0] == ' ')
            {
                written.Append(' ');
            }
            else if ((i == 0 || lower[i - 1] == ' ') && rest[0] is 'a' or 'e' && table == Arabic)
            {
                written.Append('ا');
            }

            i += latin?.Length ?? 1;
        }

        return written.ToString();
    }
}
