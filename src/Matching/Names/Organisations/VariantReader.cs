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
    private const int ShortestRemark = 3;

    private static readonly string[] Dividers = [" a.k.a. ", " aka ", " f.k.a. ", " fka ", " formerly ", " alias ", " also known as ", " بنام ", " ويعرف باسم ", " معروف به "];

    internal static ImmutableArray<OrganisationVariant> Read(string text)
    {
        var texts = new List<(string Text, bool IsAcronym)>();
        var parenthesis = FindParenthesis(text);
        if (parenthesis is not { } inner)
        {
            texts.Add((text, false));
        }
        else
        {
            var without = string.Concat(text.AsSpan(0, inner.Start - 1), " ", text.AsSpan(Math.Min(inner.End + 1, text.Length)));
            var words = OrganisationText.Words(text[inner.Start..inner.End]);
            var hasName = OrganisationText.Words(without).Count > 1;
            if (hasName && IsAcronym(words))
            {
                texts.Add((without, false));
                texts.Add((string.Concat(words.Select(w => w.Text.ToUpperInvariant())), true));
            }
            else if (IsOtherScript(text.AsSpan(0, inner.Start - 1), words))
            {
                texts.Add((without, false));
                texts.Add((text[inner.Start..inner.End], false));
            }
            else
            {
                texts.Add((text, false));
                if (hasName && words.Count >= ShortestRemark)
                {
                    texts.Add((without, false));
                }
            }
        }

        if (Divided(texts[0].Text) is { } parts)
        {
            texts.RemoveAt(0);
            texts.InsertRange(0, parts.Select((p, i) => (p, i > 0 && IsAcronym(OrganisationText.Words(p)) && OrganisationText.Words(parts[0]).Count > 2)));
        }

        return
        [
            .. texts.Take(MaxVariants)
                .Select(t => (t.IsAcronym, Words: OrganisationReader.Read([.. OrganisationText.Words(t.Text).Take(MaxWords)], t.IsAcronym)))
                .Where(t => t.Words.Count > 0)
                .Select(t => new OrganisationVariant([.. t.Words], t.IsAcronym)),
        ];
    }

    private static (int Start, int End)? FindParenthesis(string text)
    {
        var start = text.IndexOf('(', StringComparison.Ordinal) + 1;
        if (start <= 1)
        {
            return null;
        }

        var end = text.IndexOf(')', start);
        return (start, end < 0 ? text.Length : end);
    }

    // (FIF), (AAS-T), (J.e.M.): one or two words in capitals that are no place and no legal form.
    private static bool IsAcronym(List<RawWord> words) =>
        words.Count is 1 or 2 && words.Sum(w => w.Text.Length) <= LongestAcronym
        && words.All(w => w.IsCapitals && char.IsLetter(w.Text[0]) && !OrganisationLexicon.TryFind(w.Text, out _));

    private static bool IsOtherScript(ReadOnlySpan<char> before, List<RawWord> words)
    {
        foreach (var c in before)
        {
            if (words.Count > 0 && char.IsLetter(c))
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
