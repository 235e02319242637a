using System.Runtime.Intrinsics;

namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>The convex hull of a view's minutiae: what of the finger the view is known to show.</summary>
internal sealed class ConvexHull
{
    private readonly MinutiaPlace[] _places;
    private readonly int[] _corners;
    private readonly HullEdge[] _edges;

    /// <summary>Andrew's monotone chain.</summary>
    public ConvexHull(MinutiaPlace[] places)
    {
        _places = places;
        var order = Enumerable.Range(0, places.Length).OrderBy(i => places[i].X).ThenBy(i => places[i].Y).ToArray();
        var chain = new List<int>();
        Extend(chain, order);
        Array.Reverse(order);
        Extend(chain, order);
        _corners = [.. chain.Distinct()];
        _edges = [.. _corners.Select((corner, i) => new HullEdge(places[corner], places[_corners[(i + 1) % _corners.Length]]))];
    }

    /// <summary>Indices of the corner minutiae, counter-clockwise.</summary>
    public IReadOnlyList<int> Corners => _corners;

    /// <summary>Of eight points which lie inside the hull or at most <paramref name="margin"/> outside: all bits or none.</summary>
    public Vector512<double> IsWithin(Vector512<double> x, Vector512<double> y, double margin)
    {
        var inside = _edges.Length > 2 ? Vector512<double>.AllBitsSet : Vector512<double>.Zero;
        var near = Vector512<double>.AllBitsSet;
        foreach (var edge in _edges)
        {
            var height = edge.Height(x, y);
            near &= Vector512.GreaterThanOrEqual(height, Vector512.Create(-margin));
            inside &= Vector512.GreaterThanOrEqual(height, Vector512<double>.Zero);
        }

        // Near to the lines of all edges is not yet near to one of the edges.
        if (near != inside)
        {
            var beside = Vector512<double>.Zero;
            foreach (var edge in _edges)
            {
                beside |= Vector512.LessThanOrEqual(edge.SquareTo(x, y), Vector512.Create(margin * margin));
            }

            near &= inside | beside;
        }

        return near;
    }

    private void Extend(List<int> chain, int[] order)
    {
        var start = chain.Count;
        foreach (var next in order)
        {
            while (chain.Count >= start + 2 && Turn(chain[^2], chain[^1], next) <= 0)
            {
                chain.RemoveAt(chain.Count - 1);
            }

            chain.Add(next);
        }
    }

    private double Turn(int a, int b, int c) =>
        ((_places[b].X - _places[a].X) * (_places[c].Y - _places[a].Y)) - ((_places[b].Y - _places[a].Y) * (_places[c].X - _places[a].X));
}
