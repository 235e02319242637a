namespace Kalkan.Matching.Templates;

/// <summary>The blocks of a gallery and its free slots. Only the writer calls what changes it; readers take <see cref="Blocks"/> at any time.</summary>
internal sealed class SlotTable<TBlock>(Func<TBlock> create)
    where TBlock : SlotBlock
{
    private readonly Stack<int> _free = new();
    private TBlock[] _blocks = [];
    private int _used;
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>All blocks there are now; a later one belongs to a later state of the gallery.</summary>
    public ReadOnlySpan<TBlock> Blocks => Volatile.Read(ref _blocks);

    public long Bytes
    {
        get
        {
            long bytes = 0;
            foreach (var block in Blocks)
            {
                bytes += block.Bytes;
            }
            return bytes;
        }
    }

    public TBlock BlockOf(int slot, out int index)
    {
        index = slot % SlotBlock.Slots;
        return _blocks[slot / SlotBlock.Slots];
    }

    public int Take()
    {
        _count++;
        if (_free.TryPop(out var slot))
        {
            return slot;
        }
        if (_used == _blocks.Length * SlotBlock.Slots)
        {
            Volatile.Write(ref _blocks, [.. _blocks, create()]);
        }
        return _used++;
    }

    public void Remove(int slot)
    {
        if (slot < 0 || slot >= _used || BlockOf(slot, out var index) is not { } block || block.IsFree(index))
        {
            throw new ArgumentOutOfRangeException(nameof(slot), slot, "No template lies in this slot.");
        }
        block.Clear(index);
        _free.Push(slot);
        _count--;
    }
}
