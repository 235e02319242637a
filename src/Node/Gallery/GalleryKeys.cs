using System.Collections.Immutable;
using Kalkan.Matching.Documents;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;

namespace Kalkan.Node.Gallery;

/// <summary>
/// Under which 64-bit keys an entry is found. The field is part of the key, so that a candidate is selected only by a
/// field that its grant lets match. Two texts under one key cost a comparison, never a hit.
/// </summary>
internal static class GalleryKeys
{
    private static readonly ImmutableArray<MatchField> NameFields =
        [MatchField.Name, MatchField.Alias, MatchField.WeakAlias, MatchField.Acronym];

    /// <summary>Every key of an entry with the field that it belongs to, each once.</summary>
    public static HashSet<ulong> Of(GalleryEntry entry)
    {
        var keys = new HashSet<ulong>();
        if (entry.Person is { } person)
        {
            Add(keys, MatchField.Name, person.Names);
            Add(keys, MatchField.Alias, person.Aliases);
            Add(keys, MatchField.WeakAlias, person.WeakAliases);
            foreach (var document in person.Documents)
            {
                Add(keys, document);
            }
        }
        else if (entry.Organisation is { } organisation)
        {
            Add(keys, MatchField.Name, organisation.Names);
            Add(keys, MatchField.Alias, organisation.Aliases);
            Add(keys, MatchField.WeakAlias, organisation.WeakAliases);
            Add(keys, MatchField.Acronym, organisation.Acronyms);
        }
        else if (entry.Document is { } document)
        {
            Add(keys, document);
        }

        return keys;
    }

    /// <summary>The keys to look a probe up with, each with the field that selects by it.</summary>
    public static IEnumerable<(MatchField Field, ulong Key)> Of(ProbeFacts probe)
    {
        foreach (var document in probe.Documents)
        {
            yield return (MatchField.DocumentNumber, Key(document.Number));
        }

        ImmutableArray<FoldedName> names = [.. probe.Person?.Names ?? [], .. probe.Organisation?.Names ?? [], .. probe.Organisation?.Acronyms ?? []];
        foreach (var key in names.SelectMany(n => n.Keys).Distinct())
        {
            foreach (var field in NameFields)
            {
                yield return (field, Mix(field, key));
            }
        }
    }

    private static void Add(HashSet<ulong> keys, MatchField field, ImmutableArray<FoldedName> names)
    {
        foreach (var name in names)
        {
            foreach (var key in name.Keys)
            {
                keys.Add(Mix(field, key));
            }
        }
    }

    // The confusion key is the same for equal numbers, so that one look-up finds both the equal and the confusable.
    private static void Add(HashSet<ulong> keys, DocumentFacts document) => keys.Add(Key(document.Number));

    private static ulong Key(DocumentNumber number)
    {
        // FNV-1a over the letters; at most 64 of them.
        var hash = 14695981039346656037UL;
        foreach (var letter in number.ConfusionKey)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return Mix(MatchField.DocumentNumber, hash);
    }

    private static ulong Mix(MatchField field, ulong key) => (key ^ ((ulong)field + 1)) * 0x9E3779B97F4A7C15UL;
}
