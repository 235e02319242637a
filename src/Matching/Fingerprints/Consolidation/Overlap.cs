using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>How much of one aligned template the other shows.</summary>
internal static class Overlap
{
    /// <summary>Pixels outside the hull that still count.</summary>
    private const float Margin = 5;

    /// <summary>How many points lie in the convex hull of the other set.</summary>
    public static int Count(PointSet points, PointSet other, ReadOnlySpan<byte> corners)
    {
        if (corners.Length < 3)
        {
            return 0;
        }

        Span<float> outside = stackalloc float[MinutiaSelection.Most];
        outside = outside[..points.X.Length];
        outside.Fill(float.MinValue);
        var from = corners[^1];
        foreach (var to in corners)
        {
            Widen(outside, points, other.X[from], other.Y[from], other.X[to], other.Y[to]);
            from = to;
        }

        var inside = 0;
        foreach (var distance in outside[..points.Count])
        {
            inside += distance <= Margin ? 1 : 0;
        }

        return inside;
    }

    /// <summary>The corner minutiae of a template's hull, counter-clockwise.</summary>
    public static Span<byte> Corners(TemplateView view, Span<byte> corners)
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

        return corners[..count];
    }

    /// <summary>Raises every point's distance outside to that from the right of one edge.</summary>
    private static void Widen(Span<float> outside, PointSet points, float fromX, float fromY, float toX, float toY)
    {
        var (edgeX, edgeY) = (toX - fromX, toY - fromY);
        var length = MathF.Sqrt((edgeX * edgeX) + (edgeY * edgeY));
        if (length == 0)
        {
            return;
        }

        var (normalX, normalY) = (Lanes.All(edgeY / length), Lanes.All(-edgeX / length));
        for (var k = 0; k < outside.Length; k += Lanes.Count)
        {
            var distance = ((Lanes.Load(points.X, k) - Lanes.All(fromX)) * normalX) + ((Lanes.Load(points.Y, k) - Lanes.All(fromY)) * normalY);
            Lanes.Store(Vector512.Max(Lanes.Load(outside, k), distance), outside, k);
        }
    }
}
