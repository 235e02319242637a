using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Consolidation;

internal static class Overlap
{
    /// <summary>How many of the points lie inside the hull of the other set, or at most a margin outside. Corners are in counter-clockwise order.</summary>
    public static int Count(PointSet points, PointSet hull, ReadOnlySpan<byte> corners, float margin)
    {
        if (corners.Length < 3)
        {
            return 0;
        }

        Span<float> outside = stackalloc float[MinutiaSelection.Most];
        outside.Fill(float.MinValue);
        for (var e = 0; e < corners.Length; e++)
        {
            var (i, j) = (corners[e], corners[e + 1 == corners.Length ? 0 : e + 1]);
            var (ex, ey) = (hull.X[j] - hull.X[i], hull.Y[j] - hull.Y[i]);
            var length = MathF.Sqrt((ex * ex) + (ey * ey));
            if (length == 0)
            {
                continue;
            }

            var (nx, ny) = (Lanes.All(ey / length), Lanes.All(-ex / length));
            var (px, py) = (Lanes.All(hull.X[i]), Lanes.All(hull.Y[i]));
            for (var k = 0; k < points.X.Length; k += Lanes.Count)
            {
                var d = ((Lanes.Load(points.X, k) - px) * nx) + ((Lanes.Load(points.Y, k) - py) * ny);
                Lanes.Store(Vector512.Max(Lanes.Load(outside, k), d), outside, k);
            }
        }

        var inside = 0;
        for (var k = 0; k < points.Count; k++)
        {
            inside += outside[k] <= margin ? 1 : 0;
        }

        return inside;
    }

    public static int Corners(TemplateView view, Span<byte> corners)
    {
        var count = 0;
        var places = view.Places;
        for (var i = 0; i < places.Length; i++)
        {
            var corner = TemplateWords.Corner(places[i]);
            if (corner > 0)
            {
                corners[corner - 1] = (byte)i;
                count++;
            }
        }

        return count;
    }
}
