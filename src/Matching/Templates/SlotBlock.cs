namespace Kalkan.Matching.Templates;

/// <summary>
/// The slots of a part of a gallery: whose template lies there and in which partition. One writer at a time changes a slot between
/// <see cref="Begin"/> and <see cref="End"/>; readers take no lock: a version that is odd, or another one after reading than before, says
/// that what they read may be torn (a sequence lock per slot).
/// </summary>
internal abstract class SlotBlock
{
    public const int Slots = 1024;

    private const int NoPartition = -1;
    private static readonly int[] Every = [.. Enumerable.Range(0, Slots)];
    private readonly int[] _owners = new int[Slots];
    private readonly int[] _partitions = new int[Slots];
    private readonly int[] _versions = new int[Slots];

    protected SlotBlock() => Array.Fill(_partitions, NoPartition);

    /// <summary>What the owners, partitions and versions take, and the templates.</summary>
    public virtual long Bytes => 3L * Slots * sizeof(int);

    public bool IsFree(int slot) => _partitions[slot] == NoPartition;

    public void Begin(int slot)
    {
        Volatile.Write(ref _versions[slot], _versions[slot] + 1);
        Volatile.WriteBarrier();
    }

    public void End(int slot, int owner, int partition)
    {
        _owners[slot] = owner;
        _partitions[slot] = partition;
        Volatile.Write(ref _versions[slot], _versions[slot] + 1);
    }

    public void Clear(int slot)
    {
        Begin(slot);
        End(slot, owner: 0, NoPartition);
    }

    /// <summary>Which slots hold a template that may take part; a hint, as all that is read before <see cref="Unchanged"/>.</summary>
    /// <returns>The first of <paramref name="taken"/>, filled in.</returns>
    public ReadOnlySpan<int> Select(ReadOnlySpan<bool> allowed, Span<int> taken)
    {
        // Mostly a block is full and everything allowed: that is seen many slots at a time.
        if (!allowed.Contains(false) && _partitions.AsSpan().IndexOfAnyExceptInRange(0, allowed.Length - 1) < 0)
        {
            return Every;
        }
        var count = 0;
        for (var slot = 0; slot < Slots; slot++)
        {
            taken[count] = slot;
            count += IsAllowed(_partitions[slot], allowed) ? 1 : 0;
        }
        return taken[..count];
    }

    /// <summary>Starts the reading of a slot.</summary>
    /// <returns>False if the slot may not take part or is being written: then its template is not there yet, or no longer.</returns>
    public bool TryRead(int slot, ReadOnlySpan<bool> allowed, out int owner, out int version)
    {
        version = Volatile.Read(ref _versions[slot]);
        owner = _owners[slot];
        return (version & 1) == 0 && IsAllowed(_partitions[slot], allowed);
    }

    /// <summary>True if everything read of the slot since <see cref="TryRead"/> belongs to the one template.</summary>
    public bool Unchanged(int slot, int version)
    {
        Volatile.ReadBarrier();
        return Volatile.Read(ref _versions[slot]) == version;
    }

    private static bool IsAllowed(int partition, ReadOnlySpan<bool> allowed) => (uint)partition < (uint)allowed.Length && allowed[partition];
}
