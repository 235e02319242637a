namespace Kalkan.Matching.Iris;

/// <summary>An iris as bits of phase with a mask of those that lid, lash and reflection left valid.</summary>
public sealed class IrisCode
{
    // Code, then mask.
    private readonly byte[] _bytes;

    private IrisCode(IrisLayout layout, byte[] bytes)
    {
        Layout = layout;
        _bytes = bytes;
        foreach (var valid in Mask)
        {
            ValidBits += int.PopCount(valid);
        }
    }

    public IrisLayout Layout { get; }

    public int ValidBits { get; }

    /// <summary>The bits of phase; those that the mask leaves out say nothing.</summary>
    public ReadOnlySpan<byte> Code => _bytes.AsSpan(0, Layout.CodeBytes);

    public ReadOnlySpan<byte> Mask => _bytes.AsSpan(Layout.CodeBytes);

    internal ReadOnlySpan<byte> CodeAndMask => _bytes;

    /// <summary>Reads a code and the mask behind it.</summary>
    /// <param name="layout">How the bits lie.</param>
    /// <param name="bytes">Code and mask, of the layout's length each, and nothing else.</param>
    /// <param name="code">The code, if the bytes are one.</param>
    /// <param name="fault">Otherwise what is wrong.</param>
    public static bool TryParse(IrisLayout layout, ReadOnlySpan<byte> bytes, out IrisCode? code, out string? fault)
    {
        code = null;
        if (bytes.Length != 2 * layout.CodeBytes)
        {
            fault = $"{bytes.Length} bytes; {layout.Name} has {layout.CodeBytes} of code and {layout.CodeBytes} of mask";
            return false;
        }
        var read = new IrisCode(layout, bytes.ToArray());
        fault = read.ValidBits >= layout.LeastCommonBits
            ? null
            : $"{read.ValidBits} valid bits in the mask from byte {layout.CodeBytes} on; {layout.Name} needs {layout.LeastCommonBits}";
        code = fault is null ? read : null;
        return fault is null;
    }

    /// <summary>
    /// The least distance over all rotations: a head may lean, so one eye is turned by up to <paramref name="rotations"/> angles to either
    /// side (7 are 15 comparisons); of equal distances that of more bits. The same both ways, but for the sign of the rotation.
    /// </summary>
    /// <returns>Not comparable if the layouts differ or the masks leave too little in common at every rotation.</returns>
    public static IrisDistance Compare(IrisCode a, IrisCode b, int rotations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rotations);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rotations, a.Layout.MostRotations);
        if (a.Layout != b.Layout)
        {
            return IrisDistance.NotComparable;
        }
        var (nearest, at) = (IrisCounts.Farthest, 0);
        var turning = new IrisTurning(a, stackalloc byte[IrisTurning.RoomOf(a.Layout)]);
        for (var i = 0; i < (2 * rotations) + 1; i++)
        {
            var counts = turning.Count(IrisRotation.Nth(i), b._bytes);
            if (counts.IsNearerThan(nearest) && counts.Common >= a.Layout.LeastCommonBits)
            {
                (nearest, at) = (counts, IrisRotation.Nth(i));
            }
        }
        return IrisDistance.Of(nearest, at);
    }

    /// <summary>The eye turned by so many angles.</summary>
    public IrisCode Rotated(int angles)
    {
        var turned = new byte[_bytes.Length];
        IrisRotation.Turn(Layout, _bytes, angles, turned);
        return new(Layout, turned);
    }

    /// <summary>Code and mask, as they are parsed.</summary>
    public byte[] ToBytes() => [.. _bytes];
}
