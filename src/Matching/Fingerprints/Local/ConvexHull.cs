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

    /// <summary>Whether a point lies inside the hull or at most <paramref name="margin"/> outside.</summary>
    public bool IsWithin(double x, double y, double margin)
    {
        var inside = _edges.Length > 2;
        foreach (var edge in _edges)
        {
            var height = ((x - edge.X) * edge.NormalX) + ((y - edge.Y) * edge.NormalY);
            if (height < -margin)
            {
                return false;
            }

            inside &= height >= 0;
        }

        return inside || Array.Exists(_edges, edge => edge.SquareTo(x, y) <= margin * margin);
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
