using System.Collections.Immutable;
using System.Globalization;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>One name of an organisation as words.</summary>
internal sealed class OrganisationVariant
{
    private const int LongestJoin = 24;

    internal OrganisationVariant(ImmutableArray<OrganisationWord> words, bool isAcronym = false)
    {
        Words = words;
        IsAcronym = isAcronym;
        IsOneWord = words.Count(w => w.IsContent) == 1;
        IsAllCapitals = words.Length > 1 && words.All(w => w.IsCapitals || w.Number is not null);
        Canonical = string.Join(' ', words.Select(w => w.Text));
        foreach (var word in words)
        {
            Weight += word.Weight;
        }

        Joins = [.. FindJoins(words)];
        Atoms = [.. AcronymAtom.Of(words)];
    }

    internal ImmutableArray<OrganisationWord> Words { get; }

    /// <summary>Whether it is the acronym that the text gives for its longer name.</summary>
    internal bool IsAcronym { get; }

    /// <summary>Whether one word is all that it says.</summary>
    internal bool IsOneWord { get; }

    /// <summary>Whether capitals say nothing, as all words are written so.</summary>
    internal bool IsAllCapitals { get; }

    /// <summary>The words as one text; an order of names, so that a comparison goes the same way for a pair and its reverse.</summary>
    internal string Canonical { get; }

    /// <summary>The sum of the words' weights.</summary>
    internal float Weight { get; }

    /// <summary>Neighbours written as one word (al qaeda, good will): position, number of words, letters.</summary>
    internal ImmutableArray<(int At, int Count, WordLetters Letters)> Joins { get; }

    /// <summary>The words as an acronym takes them.</summary>
    internal ImmutableArray<AcronymAtom> Atoms { get; }

    internal IEnumerable<string> IndexWords
    {
        get
        {
            foreach (var word in Words)
            {
                if (word.IsDistinctive && word.Entry.Symbol == 0)
                {
                    yield return word.Text;
                    if (word.Bare is { } bare)
                    {
                        yield return bare.Text;
                    }
                }
                else if (word.Kind is OrganisationWordKind.Name or OrganisationWordKind.Concept or OrganisationWordKind.Place)
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"§{word.Entry.Symbol}");
                }
            }

            foreach (var join in Joins)
            {
                yield return join.Letters.Text;
            }

            foreach (var acronym in AcronymMatch.Of(this))
            {
                yield return acronym;
            }
        }
    }

    private static IEnumerable<(int At, int Count, WordLetters Letters)> FindJoins(ImmutableArray<OrganisationWord> words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            for (var count = 2; count <= 3 && i + count <= words.Length; count++)
            {
                var part = words.AsSpan(i, count);
                if (CanJoin(part))
                {
                    var parts = part.ToArray();
                    yield return (i, count, new WordLetters(string.Concat(parts.Select(w => w.Text)), string.Concat(parts.Select(w => w.Letters.Forms))));
                }
            }
        }
    }

    private static bool CanJoin(ReadOnlySpan<OrganisationWord> words)
    {
        var length = 0;
        foreach (var word in words)
        {
            length += word.Text.Length;
            if (word.Letters.Script != words[0].Letters.Script || word.Kind is OrganisationWordKind.Form or OrganisationWordKind.Number || word.Text.Contains(' ', StringComparison.Ordinal))
            {
                return false;
            }
        }

        // An article or small word ends no word.
        return length <= LongestJoin && words[^1].Kind != OrganisationWordKind.Stop;
    }
}
