using System.Collections.Frozen;
using System.Text;

namespace Kalkan.Matching.Documents;

/// <summary>
/// What the machine readable zone writes for the letters of the visual zone: ICAO Doc 9303-3 section 6. Serves to write a
/// zone and to tell whether the two zones of one document bear the same name.
/// </summary>
/// <remarks>Letters are expected composed (NFC); a mark that stands alone is left out, but for the shadda.</remarks>
public static class MrzTransliteration
{
    /// <summary>The longest name looked at.</summary>
    public const int MaxLength = 256;

    private const string Nothing = "~";
    private const char Shadda = '\u0651';

    private static readonly FrozenDictionary<char, string[]> Letters = Read(
        LatinTransliteration.Table, CyrillicTransliteration.Table, ArabicTransliteration.Table);

    /// <summary>
    /// The name in the zone's letters, parts divided by one space, each letter in the form the tables put first. False where
    /// the name is too long or holds a letter of no table.
    /// </summary>
    public static bool TryWrite(string? name, out string mrzName)
    {
        mrzName = "";
        if (name is null || name.Length > MaxLength)
        {
            return false;
        }

        var written = new StringBuilder(name.Length + 8);
        string[] last = [""];
        foreach (var c in name)
        {
            if (FormsOf(c, last) is not { } forms)
            {
                return false;
            }

            written.Append(forms[0]);
            last = forms is [""] ? last : forms;
        }

        mrzName = string.Join(' ', written.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return true;
    }

    /// <summary>
    /// Whether <paramref name="mrzName"/> (letters and single spaces) can be what a zone writes for
    /// <paramref name="visualName"/> in any of the allowed forms; where <paramref name="truncated"/>, its beginning.
    /// </summary>
    public static bool CanBe(string visualName, string mrzName, bool truncated = false)
    {
        if (visualName.Length > MaxLength || mrzName.Length > MaxLength)
        {
            return false;
        }

        // Which prefixes of the zone's name the letters read so far can have written. Divisions are not compared: the zone
        // writes hyphen and space alike and leaves the apostrophe out.
        var target = mrzName.Replace(" ", "", StringComparison.Ordinal);
        var reached = new bool[target.Length + 1];
        reached[0] = true;
        string[] last = [""];
        foreach (var c in visualName)
        {
            if (FormsOf(c, last) is not { } forms)
            {
                return false;
            }

            reached = forms is [" "] ? reached : Advance(reached, forms, target, truncated);
            last = forms is [""] ? last : forms;
        }

        return reached[^1];
    }

    private static bool[] Advance(bool[] reached, string[] forms, string target, bool truncated)
    {
        var next = new bool[reached.Length];
        for (var at = 0; at < reached.Length; at++)
        {
            if (!reached[at])
            {
                continue;
            }

            foreach (var form in forms)
            {
                var rest = target.Length - at;
                if (form.Length <= rest && target.AsSpan(at).StartsWith(form, StringComparison.Ordinal))
                {
                    next[at + form.Length] = true;
                }
                else if (truncated && form.StartsWith(target.AsSpan(at), StringComparison.Ordinal))
                {
                    next[^1] = true;
                }
            }
        }

        return next;
    }

    // A shadda repeats the letter before it, or was left out as it mostly is.
    private static string[]? FormsOf(char c, string[] last)
    {
        if (c == Shadda)
        {
            return [.. last, ""];
        }

        var upper = char.ToUpperInvariant(c);
        return upper is >= 'A' and <= 'Z' ? [upper.ToString()]
            : char.IsWhiteSpace(c) || c is '-' or '‐' or '<' or '\u200c' ? [" "]
            : c is '\'' or '’' or 'ʼ' or 'ʻ' or '‘' or '`' or '.' or ',' ? [""]
            : char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark ? [""]
            : Letters.GetValueOrDefault(upper) ?? Letters.GetValueOrDefault(c);
    }

    private static FrozenDictionary<char, string[]> Read(params string[] tables)
    {
        var letters = new Dictionary<char, string[]>();
        const StringSplitOptions Clean = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        foreach (var entry in tables.SelectMany(table => table.Split([';', '\n'], Clean)))
        {
            letters[entry[0]] = [.. entry[1..].Split(' ', Clean).Select(form => form == Nothing ? "" : form)];
        }

        return letters.ToFrozenDictionary();
    }
}
