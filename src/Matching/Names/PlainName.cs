using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Kalkan.Matching.Names;

/// <summary>
/// A plain comparison of names, in whatever script each is written: letter tables to Latin, a consonant key per part,
/// Jaro–Winkler for slips of the pen, no regard to the order of the parts.
/// </summary>
/// <remarks>
/// What it cannot do: it knows no names. It does not know that Muhammad is common and Kohnepushi rare, that Md. is Muhammad,
/// that -ov and -zoda mark one family, that Abdulrahman is Abd al-Rahman (a lost space defeats it), that Bill is William;
/// it knows no titles, no legal forms, no translations of organisations' names. Vowels that a script leaves out it ignores
/// rather than restores, so names that differ in vowels alone come out alike (Karim, Karam), and sounds that one script
/// writes with one letter and another with several (Tamil p/b apart) often do not meet.
/// </remarks>
public static class PlainName
{
    /// <summary>The longest name looked at, in UTF-16 units.</summary>
    public const int MaxLength = 256;

    /// <summary>The most parts a name may have.</summary>
    public const int MaxTokens = 32;

    /// <summary>
    /// Folds a name: Latin letters without marks, lower case, apostrophes dropped, divided at spaces, hyphens and points.
    /// The zero-width non-joiner stays inside its word.
    /// </summary>
    public static bool TryFold(string? text, [NotNullWhen(true)] out FoldedName? name, out NameFault fault)
    {
        name = null;
        fault = string.IsNullOrEmpty(text) ? NameFault.Empty : text.Length > MaxLength ? NameFault.TooLong : Inspect(text);
        if (fault != NameFault.None)
        {
            return false;
        }

        var tokens = Split(ArabicLetters.Unshape(text!));
        fault = tokens.Count == 0 ? NameFault.Empty : tokens.Count > MaxTokens ? NameFault.TooManyParts : NameFault.None;
        if (fault != NameFault.None)
        {
            return false;
        }

        name = new FoldedName(tokens);
        return true;
    }

    /// <summary>Folds a name that was checked when it came in.</summary>
    /// <exception cref="ArgumentException">It is no name; the message names the fault, not the name.</exception>
    public static FoldedName Fold(string text) =>
        TryFold(text, out var name, out var fault) ? name : throw new ArgumentException($"Not a name: {fault}.", nameof(text));

    /// <summary>How two names agree. Symmetric; the order of parts does not matter.</summary>
    public static NameComparison Compare(FoldedName a, FoldedName b)
    {
        var found = new List<(int A, int B, NameRule Rule, double Score)>();
        var alignment = NameAlignment.Of(a, b, found);
        return new NameComparison(
            alignment.Score,
            alignment.Rule,
            [.. found.Select(pair => new TokenPair(a.Sorted[pair.A].Text, b.Sorted[pair.B].Text, pair.Rule, pair.Score))],
            Missing(b, found.Select(pair => pair.B)),
            Missing(a, found.Select(pair => pair.A)));
    }

    private static ImmutableArray<string> Missing(FoldedName name, IEnumerable<int> paired) =>
        [.. Enumerable.Range(0, name.Sorted.Length).Except(paired).Select(i => name.Sorted[i].Text)];

    private static NameFault Inspect(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'))
            {
                return NameFault.BidirectionalControl;
            }

            if (char.IsControl(c) && c is not ('\t' or '\r' or '\n'))
            {
                return NameFault.ControlCharacter;
            }

            if (c == '\ufffd' || (char.IsSurrogate(c) && !(i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))))
            {
                return NameFault.BrokenText;
            }

            i += char.IsHighSurrogate(c) ? 1 : 0;
        }

        return NameFault.None;
    }

    private static List<string> Split(string text)
    {
        var tokens = new List<string>();
        var word = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (IsDropped(c))
            {
                continue;
            }

            if (IsPartOfWord(c))
            {
                word[length++] = c;
                continue;
            }

            Add(tokens, word.AsSpan(0, length));
            length = 0;
        }

        Add(tokens, word.AsSpan(0, length));
        return tokens;
    }

    private static void Add(List<string> tokens, ReadOnlySpan<char> word)
    {
        if (Romanisation.Of(word) is { Length: > 0 } token)
        {
            tokens.Add(token);
        }
    }

    // Apostrophes in all the shapes that keyboards give them, joiners, and the stretching stroke of Arabic script.
    private static bool IsDropped(char c) =>
        c is '\'' or '`' or '´' or '‘' or '’' or '‛' or '′' or 'ʹ' or 'ʻ' or 'ʼ' or 'ʽ' or 'ʾ' or 'ʿ'
            or 'ˈ' or '＇' or '\u200c' or '\u200d' or '\u0640'
        || (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark && !CarriesSound(c));

    // Vowel signs of Indic scripts and Thaana are marks by category and letters by nature.
    private static bool CarriesSound(char c) => IndicLetters.Contains(c) || c is >= '\u0780' and <= '\u07bf';

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;
}
