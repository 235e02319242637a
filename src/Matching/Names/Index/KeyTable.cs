namespace Kalkan.Matching.Names.Index;

/// <summary>Pairs of a 64-bit key and a number, sorted by key; twelve bytes a pair.</summary>
public sealed class KeyTable
{
    private readonly ulong[] _keys;
    private readonly int[] _values;

    /// <summary>Sorts the pairs; the first key goes with the first number, and so on.</summary>
    public KeyTable(IEnumerable<ulong> keys, IEnumerable<int> values)
    {
        _keys = [.. keys];
        _values = [.. values];
        Array.Sort(_keys, _values);
    }

    /// <summary>The numbers under a key.</summary>
    public ReadOnlySpan<int> Find(ulong key)
    {
        var first = FirstAt(key);
        var last = first;
        while (last < _keys.Length && _keys[last] == key)
        {
            last++;
        }

        return _values.AsSpan(first..last);
    }

    private int FirstAt(ulong key)
    {
        var (low, high) = (0, _keys.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _keys[middle] < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
