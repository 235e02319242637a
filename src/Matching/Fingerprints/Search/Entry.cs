using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fingerprints.Search;

/// <summary>What a chunk knows of one template beside its words.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="Generation">Which of the slot's templates it is; the slots tell whether it is still there.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Entry(int Start, int Minutiae, int Slot, int Generation, int Owner, int Partition, int Position)
{
    public const int Bytes = 7 * sizeof(int);

    /// <summary>A finger of known position meets the same or an unknown one.</summary>
    public bool Meets(int position) => position == 0 || Position == 0 || position == Position;
}
