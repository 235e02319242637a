namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>The convex hull of a view's minutiae: what of the finger the view is known to show.</summary>
internal sealed class ConvexHull
{
    private readonly MinutiaPlace[] _places;
    private readonly int[] _corners;

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
    }

    /// <summary>Indices of the corner minutiae, counter-clockwise.</summary>
    public IReadOnlyList<int> Corners => _corners;

    /// <summary>Whether a point lies inside the hull or at most <paramref name="margin"/> outside.</summary>
    public bool IsWithin(double x, double y, double margin)
    {
        var inside = true;
        var nearest = double.MaxValue;
        for (var i = 0; i < _corners.Length; i++)
        {
            var from = _places[_corners[i]];
            var to = _places[_corners[(i + 1) % _corners.Length]];
            var (edgeX, edgeY) = (to.X - from.X, to.Y - from.Y);
            var (pointX, pointY) = (x - from.X, y - from.Y);
            inside &= (edgeX * pointY) - (edgeY * pointX) >= 0;
            var length = (edgeX * edgeX) + (edgeY * edgeY);
            var along = length > 0 ? Math.Clamp(((pointX * edgeX) + (pointY * edgeY)) / length, 0, 1) : 0;
            var (offX, offY) = (pointX - (along * edgeX), pointY - (along * edgeY));
            nearest = Math.Min(nearest, (offX * offX) + (offY * offY));
        }

        return (inside && _corners.Length > 2) || nearest <= margin * margin;
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
