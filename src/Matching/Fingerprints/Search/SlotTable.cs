namespace Kalkan.Matching.Fingerprints.Search;

/// <summary>Which template of which slot is there. One writer; readers see each change whole.</summary>
internal sealed class SlotTable
{
    private readonly Stack<int> _free = [];
    private Entry?[] _entries = new Entry?[16];
    private int _used;
    private long _templateBytes;

    public int Count => _used - _free.Count;

    /// <summary>All slots there are now, the free ones empty.</summary>
    public ReadOnlySpan<Entry?> Entries => Volatile.Read(ref _entries);

    /// <summary>Of the templates too.</summary>
    public long MemoryBytes =>
        _templateBytes + ((long)Count * Entry.Bytes) + ((long)_entries.Length * IntPtr.Size) + (_free.Count * (long)sizeof(int));

    /// <summary>Puts a template into a free slot.</summary>
    public int Add(int owner, int partition, FingerprintTemplate template)
    {
        if (!_free.TryPop(out var slot))
        {
            slot = _used++;
            if (slot == _entries.Length)
            {
                var larger = new Entry?[2 * _entries.Length];
                _entries.CopyTo(larger, 0);
                Volatile.Write(ref _entries, larger);
            }
        }

        _templateBytes += template.MemoryBytes;
        Volatile.Write(ref _entries[slot], new Entry(slot, owner, partition, template));
        return slot;
    }

    /// <summary>False where the slot holds nothing.</summary>
    public bool TryRemove(int slot)
    {
        if ((uint)slot >= (uint)_used || _entries[slot] is not { } entry)
        {
            return false;
        }

        Volatile.Write(ref _entries[slot], null);
        _templateBytes -= entry.Template.MemoryBytes;
        _free.Push(slot);
        return true;
    }

    public bool IsThere(Entry entry) => Volatile.Read(ref Volatile.Read(ref _entries)[entry.Slot]) == entry;
}
