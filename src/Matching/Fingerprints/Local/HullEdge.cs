using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>One edge of a hull, the inside to its left.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct HullEdge
{
    private readonly double _edgeX;
    private readonly double _edgeY;
    private readonly double _length;

    public HullEdge(MinutiaPlace from, MinutiaPlace to)
    {
        (X, Y, _edgeX, _edgeY) = (from.X, from.Y, to.X - from.X, to.Y - from.Y);
        _length = Math.Sqrt((_edgeX * _edgeX) + (_edgeY * _edgeY));
        (NormalX, NormalY) = _length > 0 ? (-_edgeY / _length, _edgeX / _length) : (0, 0);
    }

    /// <summary>Where it begins.</summary>
    public double X { get; }

    /// <summary>Where it begins.</summary>
    public double Y { get; }

    /// <summary>One long, to the inside; nought for a hull of one point.</summary>
    public double NormalX { get; }

    /// <summary>One long, to the inside; nought for a hull of one point.</summary>
    public double NormalY { get; }

    /// <summary>The square of a point's distance from it.</summary>
    public double SquareTo(double x, double y)
    {
        var (pointX, pointY) = (x - X, y - Y);
        var along = _length > 0 ? Math.Clamp(((pointX * _edgeX) + (pointY * _edgeY)) / (_length * _length), 0, 1) : 0;
        var (offX, offY) = (pointX - (along * _edgeX), pointY - (along * _edgeY));
        return (offX * offX) + (offY * offY);
    }
}
