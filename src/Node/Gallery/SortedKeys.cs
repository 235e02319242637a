namespace Kalkan.Node.Gallery;

/// <summary>Pairs of a 64-bit key and the place of an entry, sorted, searched by halving; twelve bytes a pair.</summary>
internal sealed class SortedKeys
{
    private readonly ulong[] _keys;
    private readonly int[] _places;

    private SortedKeys(ulong[] keys, int[] places) => (_keys, _places) = (keys, places);

    /// <summary>Sorts the keys of all entries.</summary>
    public static SortedKeys Of(IReadOnlyList<GalleryEntry> entries)
    {
        var pairs = entries.SelectMany((entry, place) => GalleryKeys.Of(entry).Select(key => (key, place))).ToArray();
        var (keys, places) = (Array.ConvertAll(pairs, p => p.key), Array.ConvertAll(pairs, p => p.place));
        Array.Sort(keys, places);
        return new(keys, places);
    }

    /// <summary>The places of the entries under a key.</summary>
    public ReadOnlySpan<int> Find(ulong key)
    {
        var (low, high) = (0, _keys.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _keys[middle] < key ? (middle + 1, high) : (low, middle);
        }

        var last = low;
        while (last < _keys.Length && _keys[last] == key)
        {
            last++;
        }

        return _places.AsSpan(low..last);
    }
}
