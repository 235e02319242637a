using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>One edge of a hull, the inside to its left.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct HullEdge
{
    private readonly double _x;
    private readonly double _y;
    private readonly double _edgeX;
    private readonly double _edgeY;
    private readonly double _length;
    private readonly double _normalX;
    private readonly double _normalY;

    public HullEdge(MinutiaPlace from, MinutiaPlace to)
    {
        (_x, _y, _edgeX, _edgeY) = (from.X, from.Y, to.X - from.X, to.Y - from.Y);
        _length = Math.Sqrt((_edgeX * _edgeX) + (_edgeY * _edgeY));
        // One long, to the inside; nought for a hull of one point.
        (_normalX, _normalY) = _length > 0 ? (-_edgeY / _length, _edgeX / _length) : (0, 0);
    }

    /// <summary>How far points lie to the inside of its line.</summary>
    public Vector512<double> Height(Vector512<double> x, Vector512<double> y) =>
        ((x - Vector512.Create(_x)) * _normalX) + ((y - Vector512.Create(_y)) * _normalY);

    /// <summary>The squares of points' distances from it.</summary>
    public Vector512<double> SquareTo(Vector512<double> x, Vector512<double> y)
    {
        var (pointX, pointY) = (x - Vector512.Create(_x), y - Vector512.Create(_y));
        var along = _length > 0
            ? Vector512.Clamp(((pointX * _edgeX) + (pointY * _edgeY)) / (_length * _length), Vector512<double>.Zero, Vector512<double>.One)
            : Vector512<double>.Zero;
        var (offX, offY) = (pointX - (along * _edgeX), pointY - (along * _edgeY));
        return (offX * offX) + (offY * offY);
    }
}
