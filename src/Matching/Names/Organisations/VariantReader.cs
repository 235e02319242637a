using System.Collections.Immutable;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>Finds the several names of one body that a text holds: "X (ABC)", "X a.k.a. Y", "X/Y", "X; Y".</summary>
internal static class VariantReader
{
    /// <summary>The most names of one text.</summary>
    internal const int MaxVariants = 4;

    /// <summary>The most words of one name; what goes beyond is left out.</summary>
    internal const int MaxWords = 32;

    private const int LongestAcronym = 10;
    private const int ShortestOfSlash = 3;

    private static readonly string[] Dividers = [" a.k.a. ", " aka ", " f.k.a. ", " fka ", " formerly ", " alias ", " also known as ", " بنام ", " ويعرف باسم ", " معروف به "];

    internal static ImmutableArray<OrganisationVariant> Read(string text)
    {
        var texts = new List<string> { text };
        if (Parenthesised(text) is { } inner)
        {
            texts[0] = string.Concat(text.AsSpan(0, inner.Start - 1), " ", text.AsSpan(Math.Min(inner.End + 1, text.Length)));
            texts.Add(text[inner.Start..inner.End]);
        }

        if (Divided(texts[0]) is { } parts)
        {
            texts.RemoveAt(0);
            texts.InsertRange(0, parts);
        }

        return
        [
            .. texts.Take(MaxVariants)
                .Select(t => OrganisationReader.Read([.. OrganisationText.Words(t).Take(MaxWords)]))
                .Where(words => words.Count > 0)
                .Select(words => new OrganisationVariant([.. words])),
        ];
    }

    // One word in capitals, or words in another script than the rest: another name. Anything else belongs to the name itself.
    private static (int Start, int End)? Parenthesised(string text)
    {
        var start = text.IndexOf('(', StringComparison.Ordinal) + 1;
        if (start <= 1)
        {
            return null;
        }

        var end = text.IndexOf(')', start);
        end = end < 0 ? text.Length : end;
        var words = OrganisationText.Words(text[start..end]);
        var isAcronym = words is [{ IsCapitals: true, Text.Length: <= LongestAcronym } word] && char.IsLetter(word.Text[0]) && !OrganisationLexicon.TryFind(word.Text, out _)
            && OrganisationText.Words(text[..(start - 1)]).Count > 1;
        return isAcronym || (words.Count > 0 && IsOtherScript(text.AsSpan(0, start - 1), words)) ? (start, end) : null;
    }

    private static bool IsOtherScript(ReadOnlySpan<char> before, List<RawWord> words)
    {
        foreach (var c in before)
        {
            if (char.IsLetter(c))
            {
                return char.IsLetter(words[0].Text[0]) && (c < '\u0250') != (words[0].Text[0] < '\u0250');
            }
        }

        return false;
    }

    // The whole first where a slash may be part of it.
    private static List<string>? Divided(string text)
    {
        foreach (var divider in Dividers)
        {
            if (text.Contains(divider, StringComparison.OrdinalIgnoreCase))
            {
                return [.. text.Split(divider, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[..]];
            }
        }

        if (text.Contains(';', StringComparison.Ordinal))
        {
            return [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        }

        var sides = text.Split('/', StringSplitOptions.TrimEntries);
        return sides.Length is 2 or 3 && sides.All(s => s.Length >= ShortestOfSlash) ? [text, .. sides] : null;
    }
}
