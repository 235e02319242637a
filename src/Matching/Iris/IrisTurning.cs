using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kalkan.Matching.Iris;

/// <summary>One code at any rotation, for a single comparison: without memory of its own, and without copies where an angle is whole bytes.</summary>
internal readonly ref struct IrisTurning
{
    private readonly IrisLayout _layout;
    private readonly ReadOnlySpan<byte> _code;
    private readonly Span<byte> _room;
    private readonly bool _isWindow;

    /// <param name="code">The code to turn.</param>
    /// <param name="room">At least <see cref="RoomOf"/> bytes.</param>
    public IrisTurning(IrisCode code, Span<byte> room)
    {
        _layout = code.Layout;
        _code = code.CodeAndMask;
        _room = room;

        // One run around the iris: the code twice in a row, and the mask; a rotation is where one begins to read.
        _isWindow = _layout.Rings == 1 && _layout.BitsPerAngle % 8 == 0;
        if (_isWindow)
        {
            var n = _layout.CodeBytes;
            code.Code.CopyTo(room);
            code.Code.CopyTo(room[n..]);
            code.Mask.CopyTo(room[(2 * n)..]);
            code.Mask.CopyTo(room[(3 * n)..]);
        }
    }

    public static int RoomOf(IrisLayout layout) => 4 * layout.CodeBytes;

    /// <summary>The counts of the code turned by so many angles, less than once around, and another one.</summary>
    public IrisCounts Count(int angles, ReadOnlySpan<byte> other)
    {
        ref var room = ref MemoryMarshal.GetReference(_room);
        ref var with = ref MemoryMarshal.GetReference(other);
        var n = _layout.CodeBytes;
        if (!_isWindow)
        {
            IrisRotation.Turn(_layout, _code, angles, _room);
            return IrisKernel.Count(ref room, ref Unsafe.Add(ref room, n), ref with, n);
        }
        var back = angles * _layout.BitsPerAngle / 8;
        ref var start = ref Unsafe.Add(ref room, back <= 0 ? -back : n - back);
        return IrisKernel.Count(ref start, ref Unsafe.Add(ref start, 2 * n), ref with, n);
    }
}
