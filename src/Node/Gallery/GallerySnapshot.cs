using System.Collections.Immutable;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;

namespace Kalkan.Node.Gallery;

/// <summary>
/// All records at one instant, immutable: segments, the oldest and largest first. A change adds a small segment, which takes
/// milliseconds whatever the size of the whole; many small ones are merged beside the work (a log-structured merge,
/// O'Neil et al. 1996).
/// </summary>
internal sealed class GallerySnapshot
{
    private const int MergeAt = 8;

    private readonly ImmutableArray<GallerySegment> _segments;

    private GallerySnapshot(ImmutableArray<GallerySegment> segments) => _segments = segments;

    /// <summary>Without records.</summary>
    public static GallerySnapshot Empty { get; } = new([]);

    /// <summary>How many segments a search walks.</summary>
    public int Segments => _segments.Length;

    /// <summary>Built whole, for the start.</summary>
    public static GallerySnapshot Of(IEnumerable<GalleryEntry> entries) => new([GallerySegment.Of([.. entries], [])]);

    /// <summary>Every entry, in no order.</summary>
    public IEnumerable<GalleryEntry> All() => Live(segment => segment.Entries);

    /// <summary>The entries under a key.</summary>
    public IEnumerable<GalleryEntry> Find(ulong key) => Live(segment => segment.Find(key));

    /// <summary>The entries whose names are most like one.</summary>
    public IEnumerable<GalleryEntry> Find(FoldedName name, RecordKind kind, Func<RecordTraits, MatchField, bool> mayMatch) =>
        Live(segment => segment.Find(name, kind, mayMatch));

    /// <summary>The entry of an id; null where there is none.</summary>
    public GalleryEntry? EntryOf(string id)
    {
        for (var i = _segments.Length - 1; i >= 0; i--)
        {
            if (_segments[i].Covers(id))
            {
                return _segments[i].EntryOf(id);
            }
        }

        return null;
    }

    /// <summary>The snapshot after a batch of changes: an entry replaces the one of the same id, null removes it.</summary>
    public GallerySnapshot With(IEnumerable<KeyValuePair<string, GalleryEntry?>> changes)
    {
        var last = new Dictionary<string, GalleryEntry?>(StringComparer.Ordinal);
        foreach (var (id, entry) in changes)
        {
            last[id] = entry;
        }

        return last.Count == 0 ? this : new(_segments.Add(GallerySegment.Of([.. last.Values.OfType<GalleryEntry>()], last.Keys)));
    }

    /// <summary>The newest neighbours of like size that are worth merging; none where there are too few.</summary>
    public ImmutableArray<GallerySegment> Mergeable()
    {
        for (var end = _segments.Length; end > 0;)
        {
            var start = end - 1;
            while (start > 0 && Tier(_segments[start - 1]) == Tier(_segments[end - 1]))
            {
                start--;
            }

            if (end - start >= MergeAt)
            {
                return _segments[start..end];
            }

            end = start;
        }

        return [];
    }

    /// <summary>One segment for several neighbours: of each id the newest.</summary>
    public GallerySegment Merge(ImmutableArray<GallerySegment> parts)
    {
        var isOldest = parts[0] == _segments[0];
        var newest = new Dictionary<string, GalleryEntry?>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var id in part.Ids)
            {
                newest[id] = null;
            }

            foreach (var entry in part.Entries)
            {
                newest[entry.Id] = entry;
            }
        }

        return GallerySegment.Of([.. newest.Values.OfType<GalleryEntry>()], isOldest ? [] : newest.Keys);
    }

    /// <summary>The snapshot with neighbours replaced by what they were merged to.</summary>
    public GallerySnapshot Replace(ImmutableArray<GallerySegment> parts, GallerySegment merged)
    {
        var at = _segments.IndexOf(parts[0]);
        return new(_segments.RemoveRange(at, parts.Length).Insert(at, merged));
    }

    private static int Tier(GallerySegment segment) => (int)Math.Log(Math.Max(1, segment.Count), MergeAt);

    private IEnumerable<GalleryEntry> Live(Func<GallerySegment, IEnumerable<GalleryEntry>> find)
    {
        for (var i = 0; i < _segments.Length; i++)
        {
            foreach (var entry in find(_segments[i]))
            {
                if (!IsCovered(entry.Id, i + 1))
                {
                    yield return entry;
                }
            }
        }
    }

    private bool IsCovered(string id, int from)
    {
        for (var i = from; i < _segments.Length; i++)
        {
            if (_segments[i].Covers(id))
            {
                return true;
            }
        }

        return false;
    }
}
