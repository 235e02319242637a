using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;
using Kalkan.Matching.Names.Index;

namespace Kalkan.Node.Gallery;

/// <summary>An immutable part of the gallery: entries that were put in place together, and the ids that they take the place of.</summary>
internal sealed class GallerySegment
{
    /// <summary>How many of the best names of a segment are compared in full.</summary>
    private const int MostByName = 100;

    private const int Removed = -1;

    private readonly GalleryEntry[] _entries;
    private readonly KeyTable _keys;
    private readonly NameIndex _names;
    private readonly (RecordTraits Traits, MatchField Field)[] _partitions;
    private readonly Dictionary<string, int> _ids;

    private GallerySegment(GalleryEntry[] entries, Dictionary<string, int> ids, NameIndex names, (RecordTraits, MatchField)[] partitions) =>
        (_entries, _ids, _names, _partitions, _keys) = (entries, ids, names, partitions, KeysOf(entries));

    /// <summary>How many ids it speaks for.</summary>
    public int Count => _ids.Count;

    /// <summary>Its entries.</summary>
    public IReadOnlyList<GalleryEntry> Entries => _entries;

    /// <summary>The ids it speaks for: of its entries, and of those it removes.</summary>
    public IEnumerable<string> Ids => _ids.Keys;

    /// <summary>Whether it speaks for an id, so that no older segment does.</summary>
    public bool Covers(string id) => _ids.ContainsKey(id);

    /// <summary>Its entry of an id; null where it has none, or removes it.</summary>
    public GalleryEntry? EntryOf(string id) => _ids.TryGetValue(id, out var place) && place != Removed ? _entries[place] : null;

    /// <summary>Builds the indexes.</summary>
    public static GallerySegment Of(GalleryEntry[] entries, IEnumerable<string> removed)
    {
        var partitions = new Dictionary<(RecordTraits, MatchField), int>();
        var names = new List<IndexedName>(entries.Length * 2);
        for (var i = 0; i < entries.Length; i++)
        {
            foreach (var (field, name) in entries[i].Names())
            {
                var key = (entries[i].Traits, field);
                if (!partitions.TryGetValue(key, out var partition))
                {
                    partitions[key] = partition = partitions.Count;
                }

                names.Add(new(i, partition, name));
            }
        }

        return new(entries, Places(entries, removed), NameIndex.Build(names), [.. partitions.Keys]);
    }

    /// <summary>The entries of a key.</summary>
    public IEnumerable<GalleryEntry> Find(ulong key)
    {
        foreach (var place in _keys.Find(key).ToArray())
        {
            yield return _entries[place];
        }
    }

    /// <summary>The entries whose names are most like one; only names that <paramref name="mayMatch"/> allows take part.</summary>
    public IEnumerable<GalleryEntry> Find(FoldedName name, RecordKind kind, Func<RecordTraits, MatchField, bool> mayMatch) =>
        _names.Search(name, MostByName, partition =>
            {
                var (traits, field) = _partitions[partition];
                return traits.Kind == kind && mayMatch(traits, field);
            })
            .Select(hit => _entries[hit.Record]);

    private static Dictionary<string, int> Places(GalleryEntry[] entries, IEnumerable<string> removed)
    {
        var places = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            places[entries[i].Id] = i;
        }

        foreach (var id in removed)
        {
            places.TryAdd(id, Removed);
        }

        return places;
    }

    private static KeyTable KeysOf(GalleryEntry[] entries)
    {
        var (keys, places) = (new List<ulong>(entries.Length * 2), new List<int>(entries.Length * 2));
        for (var place = 0; place < entries.Length; place++)
        {
            foreach (var key in GalleryKeys.Of(entries[place]))
            {
                keys.Add(key);
                places.Add(place);
            }
        }

        return new(keys, places);
    }
}
