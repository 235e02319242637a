using System.Runtime.InteropServices;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>A turn and then a shift, in pixels at 500 dpi, that lay the second template over the first.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Alignment(float Cos, float Sin, float ShiftX, float ShiftY)
{
    /// <summary>The points laid over.</summary>
    public PointSet Move(in PointSet points, Span<float> numbers)
    {
        var moved = PointSet.Empty(points.Count, numbers);
        var (cos, sin) = (Lanes.All(Cos), Lanes.All(Sin));
        for (var k = 0; k < points.X.Length; k += Lanes.Count)
        {
            var (x, y) = (Lanes.Load(points.X, k), Lanes.Load(points.Y, k));
            Lanes.Store((cos * x) - (sin * y) + Lanes.All(ShiftX), moved.X, k);
            Lanes.Store((sin * x) + (cos * y) + Lanes.All(ShiftY), moved.Y, k);
            var (directionX, directionY) = (Lanes.Load(points.Cos, k), Lanes.Load(points.Sin, k));
            Lanes.Store((cos * directionX) - (sin * directionY), moved.Cos, k);
            Lanes.Store((sin * directionX) + (cos * directionY), moved.Sin, k);
        }

        return moved;
    }

    /// <summary>The outline laid over.</summary>
    public Outline Move(in Outline outline, Span<float> numbers)
    {
        var moved = Outline.Empty(outline.Count, numbers);
        var (cos, sin) = (Lanes.All(Cos), Lanes.All(Sin));
        for (var k = 0; k < outline.Count; k += Lanes.Count)
        {
            var (x, y) = (Lanes.Load(outline.NormalX, k), Lanes.Load(outline.NormalY, k));
            var (normalX, normalY) = ((cos * x) - (sin * y), (sin * x) + (cos * y));
            Lanes.Store(normalX, moved.NormalX, k);
            Lanes.Store(normalY, moved.NormalY, k);
            Lanes.Store(Lanes.Load(outline.Distance, k) + (normalX * Lanes.All(ShiftX)) + (normalY * Lanes.All(ShiftY)), moved.Distance, k);
        }

        return moved;
    }
}
