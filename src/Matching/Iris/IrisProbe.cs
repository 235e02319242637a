using System.Runtime.CompilerServices;
using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Iris;

/// <summary>A probe at each of its rotations: the eye as it is, then by one angle to either side, and so on.</summary>
internal sealed class IrisProbe
{
    private readonly IrisLayout _layout;
    private readonly AlignedMemory<byte> _turned;
    private readonly int _count;

    public IrisProbe(IrisCode code, int rotations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rotations);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rotations, code.Layout.MostRotations);
        _layout = code.Layout;
        _count = (2 * rotations) + 1;
        Stride = StrideOf(_layout);
        _turned = new(_count * Stride);
        for (var i = 0; i < _count; i++)
        {
            IrisRotation.Turn(_layout, code.CodeAndMask, IrisRotation.Nth(i), _turned.Span.Slice(i * Stride, code.CodeAndMask.Length));
        }
    }

    public int Stride { get; }

    /// <summary>The bytes that code and mask take in memory.</summary>
    public static int StrideOf(IrisLayout layout) => AlignedMemory<byte>.Stride(2 * layout.CodeBytes);

    /// <summary>The counts of the nearest rotation to the code and mask that lie at <paramref name="other"/>.</summary>
    public IrisCounts Nearest(ref byte other)
    {
        var nearest = IrisCounts.Farthest;
        for (var i = 0; i < _count; i++)
        {
            ref var code = ref Unsafe.Add(ref _turned.First, i * Stride);
            var counts = IrisKernel.Count(ref code, ref Unsafe.Add(ref code, _layout.CodeBytes), ref other, _layout.CodeBytes);
            if (counts.IsNearerThan(nearest) && counts.Common >= _layout.LeastCommonBits)
            {
                nearest = counts;
            }
        }
        return nearest;
    }
}
