using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kalkan.Matching.Templates;

/// <summary>Zeroed memory that the collector does not move, at the start of a cache line and of the widest vector.</summary>
internal sealed class AlignedMemory<T> where T : unmanaged
{
    public const int Alignment = 64;

    private readonly T[] _array;
    private readonly int _start;

    public AlignedMemory(int length)
    {
        Length = length;
        _array = GC.AllocateArray<T>(length + (Alignment / Unsafe.SizeOf<T>()), pinned: true);
        var address = (ulong)Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0);
        _start = (int)((Alignment - (address % Alignment)) % Alignment) / Unsafe.SizeOf<T>();
    }

    public int Length { get; }

    public long Bytes => (long)_array.Length * Unsafe.SizeOf<T>();

    public ref T First => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _start);

    public Span<T> Span => _array.AsSpan(_start, Length);

    /// <summary>How many elements a row of so many takes if every row is to start at an aligned address.</summary>
    public static int Stride(int length)
    {
        var unit = Alignment / Unsafe.SizeOf<T>();
        return (length + unit - 1) / unit * unit;
    }
}
