using System.Collections.Immutable;

namespace Kalkan.Node.Gallery;

/// <summary>
/// All records at one instant, immutable: a large index that is built seldom, and beside it what changed since. A
/// change makes a new snapshot in microseconds; when the changes are an eighth of the whole, the index is built anew.
/// </summary>
internal sealed class GallerySnapshot
{
    private const int SmallestRebuild = 4096;

    private readonly GalleryIndex _base;
    private readonly ImmutableDictionary<string, GalleryEntry?> _changed;
    private readonly ImmutableDictionary<ulong, ImmutableList<GalleryEntry>> _changedKeys;

    private GallerySnapshot(
        GalleryIndex index,
        ImmutableDictionary<string, GalleryEntry?> changed,
        ImmutableDictionary<ulong, ImmutableList<GalleryEntry>> changedKeys) =>
        (_base, _changed, _changedKeys) = (index, changed, changedKeys);

    /// <summary>Without records.</summary>
    public static GallerySnapshot Empty { get; } = Of([]);

    /// <summary>Built whole, for the start.</summary>
    public static GallerySnapshot Of(IEnumerable<GalleryEntry> entries) => new(
        GalleryIndex.Build(entries),
        ImmutableDictionary.Create<string, GalleryEntry?>(StringComparer.Ordinal),
        ImmutableDictionary<ulong, ImmutableList<GalleryEntry>>.Empty);

    /// <summary>The entries that any of the keys selects.</summary>
    public IEnumerable<GalleryEntry> Find(ulong key)
    {
        foreach (var entry in _base.Find(key))
        {
            if (!_changed.ContainsKey(entry.Id))
            {
                yield return entry;
            }
        }

        foreach (var entry in _changedKeys.GetValueOrDefault(key) ?? [])
        {
            yield return entry;
        }
    }

    /// <summary>Every entry, in no order.</summary>
    public IEnumerable<GalleryEntry> All() =>
        _base.Entries.Where(e => !_changed.ContainsKey(e.Id)).Concat(_changed.Values.OfType<GalleryEntry>());

    /// <summary>The snapshot after a batch of changes: an entry replaces the one of the same id, null removes it.</summary>
    public GallerySnapshot With(IEnumerable<KeyValuePair<string, GalleryEntry?>> changes)
    {
        var changed = _changed.ToBuilder();
        var keys = _changedKeys.ToBuilder();
        foreach (var (id, entry) in changes)
        {
            if (changed.GetValueOrDefault(id) is { } former)
            {
                foreach (var key in GalleryKeys.Of(former))
                {
                    keys[key] = keys[key].Remove(former);
                }
            }

            changed[id] = entry;
            foreach (var key in entry is null ? [] : GalleryKeys.Of(entry))
            {
                keys[key] = (keys.GetValueOrDefault(key) ?? []).Add(entry!);
            }
        }

        var next = new GallerySnapshot(_base, changed.ToImmutable(), keys.ToImmutable());
        return next._changed.Count > Math.Max(SmallestRebuild, _base.Count / 8) ? Of(next.All()) : next;
    }
}
