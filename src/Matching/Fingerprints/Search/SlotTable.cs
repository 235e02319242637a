namespace Kalkan.Matching.Fingerprints.Search;

/// <summary>Which template of which slot is there. One writer; readers see each change whole.</summary>
internal sealed class SlotTable
{
    private readonly Stack<int> _free = [];
    private int[] _generations = new int[16];
    private int _used;
    private int _generation;

    public int Count => _used - _free.Count;

    public long MemoryBytes => (_generations.Length + _free.Count) * (long)sizeof(int);

    /// <summary>Takes a free slot without showing it yet.</summary>
    public (int Slot, int Generation) Take()
    {
        if (!_free.TryPop(out var slot))
        {
            slot = _used++;
            if (slot == _generations.Length)
            {
                var larger = new int[2 * _generations.Length];
                _generations.CopyTo(larger, 0);
                Volatile.Write(ref _generations, larger);
            }
        }

        _generation = _generation == int.MaxValue ? 1 : _generation + 1;
        return (slot, _generation);
    }

    public void Show(int slot, int generation) => Volatile.Write(ref _generations[slot], generation);

    /// <summary>False where the slot holds nothing.</summary>
    public bool TryRelease(int slot)
    {
        if ((uint)slot >= (uint)_used || _generations[slot] == 0)
        {
            return false;
        }

        Volatile.Write(ref _generations[slot], 0);
        _free.Push(slot);
        return true;
    }

    public bool IsThere(in Entry entry)
    {
        var generations = Volatile.Read(ref _generations);
        return entry.Slot < generations.Length && Volatile.Read(ref generations[entry.Slot]) == entry.Generation;
    }
}
