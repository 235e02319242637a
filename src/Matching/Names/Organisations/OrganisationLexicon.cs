using System.Collections.Frozen;
using System.Globalization;
using Kalkan.Matching.Names.Lexicon;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>The word lists of organisations' names: legal forms, and words with their translations.</summary>
internal static class OrganisationLexicon
{
    /// <summary>The most words of a phrase in the lists.</summary>
    internal const int MaxWords = 8;

    private const char Capitals = '^';
    private const char Behind = '$';
    private const int ShortestStem = 4;
    private const int ShortestCorrected = 5;
    private const int OnStack = 256;

    // Case endings of Russian and its neighbours, the longest first.
    private static readonly string[] Endings =
        ["скими", "ского", "ском", "ская", "ское", "ские", "ский", "скои", "ских", "ами", "ого", "ому", "ыми", "ими", "ая", "ое", "ые", "ие", "ии", "ыи", "ои", "ых", "их", "ия", "ию", "ям", "ах", "ов", "ом", "ем", "а", "о", "у", "е", "ы", "и", "я"];

    private static readonly Dictionary<string, LexiconEntry> Read = ReadAll();
    private static readonly FrozenDictionary<string, LexiconEntry> Entries = Read.ToFrozenDictionary();
    private static readonly FrozenDictionary<string, LexiconEntry> Stems = ReadStems();
    private static readonly FrozenSet<string> Beginnings = ReadBeginnings();
    private static readonly FrozenSet<string> FormWords =
        Read.Where(e => e.Value.Kind == OrganisationWordKind.Form).SelectMany(e => e.Key.Split(' ')).Where(w => w.Length >= ShortestCorrected).ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Corrections = ReadCorrections();
    private static readonly FrozenDictionary<int, string> Initials = Read
        .Where(e => char.IsAsciiLetterLower(e.Key[0]) && e.Value.Kind is not (OrganisationWordKind.Stop or OrganisationWordKind.Form))
        .GroupBy(e => e.Value.Symbol)
        .ToFrozenDictionary(g => g.Key, g => string.Concat(g.First().Key.Split(' ').Select(word => word[0])));

    /// <summary>The initials of the first, English form of a symbol; empty where there is none.</summary>
    internal static string InitialsOf(int symbol) => Initials.GetValueOrDefault(symbol) ?? "";

    /// <summary>Finds a word or phrase (plain letters, one space between words).</summary>
    internal static bool TryFind(string text, out LexiconEntry entry) => Entries.TryGetValue(text, out entry);

    /// <summary>Whether some phrase of the lists goes on after these words.</summary>
    internal static bool Begins(string text) => Beginnings.Contains(text);

    /// <summary>Finds what a word is only where it is written in capitals.</summary>
    internal static bool TryFindCapitals(string word, out LexiconEntry entry) => Entries.TryGetValue(Capitals + word, out entry);

    /// <summary>Finds the legal form that a word is only behind a name.</summary>
    internal static bool TryFindBehind(string word, out LexiconEntry entry) => Entries.TryGetValue(Behind + word, out entry);

    /// <summary>Finds a word by itself, in the plural, in another case, or behind an Arabic article or small word.</summary>
    internal static bool TryFindInflected(string word, out LexiconEntry entry)
    {
        if (Entries.TryGetValue(word, out entry))
        {
            return true;
        }

        if (word.Length > ShortestStem && word[^1] == 's' && Entries.TryGetValue(word[..^1], out entry) && entry.Kind != OrganisationWordKind.Stop && entry.Kind != OrganisationWordKind.Form)
        {
            return true;
        }

        if (IsCyrillic(word[0]))
        {
            return Stem(word) is { } stem && Stems.TryGetValue(stem, out entry);
        }

        foreach (var prefix in ArabicPrefix.All)
        {
            if (ArabicPrefix.Strip(word, prefix) is { } rest && Entries.TryGetValue(rest, out entry) && entry.Kind != OrganisationWordKind.Stop)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word of a legal form that the given word misspells by one letter, or cuts off; itself where there is none.</summary>
    internal static string Correct(string word)
    {
        if (word.Length < ShortestCorrected || Entries.ContainsKey(word) || FormWords.Contains(word))
        {
            return word;
        }

        if (Corrections.TryGetValue(word, out var meant))
        {
            return meant;
        }

        var (formWords, corrections) = (FormWords.GetAlternateLookup<ReadOnlySpan<char>>(), Corrections.GetAlternateLookup<ReadOnlySpan<char>>());
        Span<char> letters = word.Length <= OnStack ? stackalloc char[word.Length] : new char[word.Length];
        var shorter = letters[1..];
        word.AsSpan(1).CopyTo(shorter);
        for (var i = 0; i < word.Length; i++)
        {
            // All letters but the i-th.
            if (i > 0)
            {
                shorter[i - 1] = word[i - 1];
            }

            if (formWords.Contains(shorter) || (corrections.TryGetValue(shorter, out meant) && meant.Length == word.Length))
            {
                return meant ?? shorter.ToString();
            }
        }

        return word;
    }

    /// <summary>Words that stand under two symbols of the lists; only the first counts.</summary>
    internal static IEnumerable<string> Conflicts() =>
        Lines("organisation-words").Concat(Lines("organisation-forms"))
            .SelectMany(line => line.Forms.Select(form => (line.Head, Form: OrganisationLetters.Of(form))).Distinct())
            .GroupBy(pair => pair.Form, StringComparer.Ordinal)
            .Where(group => group.Key.Length == 0 || (group.Count() > 1 && !Entries.ContainsKey(Behind + group.Key)))
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(pair => pair.Head))}");

    private static Dictionary<string, LexiconEntry> ReadAll()
    {
        var entries = new Dictionary<string, LexiconEntry>(StringComparer.Ordinal);
        var symbol = 0;
        foreach (var (head, kindName, forms) in Lines("organisation-words").Concat(Lines("organisation-forms")))
        {
            symbol++;
            var isForm = Enum.TryParse<LegalForm>(kindName, ignoreCase: true, out var legal);
            var kind = isForm ? OrganisationWordKind.Form : Enum.Parse<OrganisationWordKind>(kindName, ignoreCase: true);
            var number = kind == OrganisationWordKind.Number ? int.Parse(head, CultureInfo.InvariantCulture) : -1;
            var entry = new LexiconEntry(symbol, kind, legal, number);
            foreach (var form in forms)
            {
                var key = form[0] == Capitals ? Capitals + OrganisationLetters.Of(form[1..]) : OrganisationLetters.Of(form);
                if (!entries.TryAdd(key, entry) && isForm)
                {
                    // A small word elsewhere, a legal form behind a name: AS, SE.
                    entries.TryAdd(Behind + key, entry);
                }
            }
        }

        return entries;
    }

    private static IEnumerable<(string Head, string Kind, string[] Forms)> Lines(string name) =>
        LexiconFile.Rows(name).Where(columns => columns.Length == 3)
            .Select(columns => (columns[0], columns[1], columns[2].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));

    private static FrozenDictionary<string, LexiconEntry> ReadStems()
    {
        var stems = new Dictionary<string, LexiconEntry>(StringComparer.Ordinal);
        foreach (var (text, entry) in Read)
        {
            if (IsCyrillic(text[0]) && !text.Contains(' ', StringComparison.Ordinal) && entry.Kind != OrganisationWordKind.Stop && Stem(text) is { } stem)
            {
                stems.TryAdd(stem, entry);
            }
        }

        return stems.ToFrozenDictionary();
    }

    private static FrozenSet<string> ReadBeginnings()
    {
        var beginnings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in Read.Keys)
        {
            for (var space = text.IndexOf(' ', StringComparison.Ordinal); space > 0; space = text.IndexOf(' ', space + 1))
            {
                beginnings.Add(text[..space]);
            }
        }

        return beginnings.ToFrozenSet();
    }

    private static FrozenDictionary<string, string> ReadCorrections()
    {
        var corrections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in FormWords.Order(StringComparer.Ordinal))
        {
            for (var i = 0; i < word.Length; i++)
            {
                corrections.TryAdd(word.Remove(i, 1), word);
            }
        }

        return corrections.ToFrozenDictionary();
    }

    private static string? Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word.Length >= ShortestStem ? word : null;
    }

    private static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052f';
}
