namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>Numbers for the entries that own templates: small, used again after removal. One writer; readers take no lock.</summary>
internal sealed class OwnerTable
{
    private readonly Stack<int> _free = [];
    private GalleryEntry?[] _entries = new GalleryEntry?[64];
    private int _next;

    /// <summary>Gives an entry a number.</summary>
    public int Add(GalleryEntry entry)
    {
        if (!_free.TryPop(out var owner))
        {
            owner = _next++;
            if (owner == _entries.Length)
            {
                var larger = new GalleryEntry?[_entries.Length * 2];
                _entries.CopyTo(larger, 0);
                Volatile.Write(ref _entries, larger);
            }
        }

        Volatile.Write(ref _entries[owner], entry);
        return owner;
    }

    /// <summary>Takes the number back.</summary>
    public void Remove(int owner)
    {
        Volatile.Write(ref _entries[owner], null);
        _free.Push(owner);
    }

    /// <summary>Whose number it is; null where it was taken back.</summary>
    public GalleryEntry? Find(int owner)
    {
        var entries = Volatile.Read(ref _entries);
        return owner < entries.Length ? Volatile.Read(ref entries[owner]) : null;
    }
}
