namespace Kalkan.Node.Gallery;

/// <summary>An immutable index: sorted pairs of key and entry, eight and four bytes each, searched by halving.</summary>
internal sealed class GalleryIndex
{
    private readonly GalleryEntry[] _entries;
    private readonly ulong[] _keys;
    private readonly int[] _positions;

    private GalleryIndex(GalleryEntry[] entries, ulong[] keys, int[] positions) =>
        (_entries, _keys, _positions) = (entries, keys, positions);

    /// <summary>Without entries.</summary>
    public static GalleryIndex Empty { get; } = new([], [], []);

    /// <summary>How many entries.</summary>
    public int Count => _entries.Length;

    /// <summary>Every entry.</summary>
    public IEnumerable<GalleryEntry> Entries => _entries;

    /// <summary>Sorts the keys of all entries.</summary>
    public static GalleryIndex Build(IEnumerable<GalleryEntry> entries)
    {
        var all = entries.ToArray();
        var keys = new List<ulong>(all.Length * 6);
        var positions = new List<int>(all.Length * 6);
        for (var i = 0; i < all.Length; i++)
        {
            foreach (var key in GalleryKeys.Of(all[i]))
            {
                keys.Add(key);
                positions.Add(i);
            }
        }

        var sortedKeys = keys.ToArray();
        var sortedPositions = positions.ToArray();
        Array.Sort(sortedKeys, sortedPositions);
        return new(all, sortedKeys, sortedPositions);
    }

    /// <summary>The entries under a key.</summary>
    public IEnumerable<GalleryEntry> Find(ulong key)
    {
        for (var i = FirstAt(key); i < _keys.Length && _keys[i] == key; i++)
        {
            yield return _entries[_positions[i]];
        }
    }

    private int FirstAt(ulong key)
    {
        var (low, high) = (0, _keys.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_keys[middle] < key)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
