namespace Kalkan.Matching.Fingerprints.Search;

/// <summary>A template in its slot. It never changes, so that who reads the slot sees it whole or not at all.</summary>
internal sealed class Entry(int slot, int owner, int partition, FingerprintTemplate template)
{
    public const int Bytes = 40;

    public int Slot { get; } = slot;

    public int Owner { get; } = owner;

    public int Partition { get; } = partition;

    /// <summary>Of the template, at hand without it.</summary>
    public int Position { get; } = template.Position;

    public FingerprintTemplate Template { get; } = template;

    /// <summary>A finger of known position meets the same or an unknown one.</summary>
    public bool Meets(int position) => position == 0 || Position == 0 || position == Position;
}
