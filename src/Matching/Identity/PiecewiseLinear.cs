namespace Kalkan.Matching.Identity;

/// <summary>A function that is linear between its knots and constant beyond them.</summary>
internal static class PiecewiseLinear
{
    /// <param name="knots">Ascending, one at least.</param>
    /// <param name="values">One for each knot.</param>
    /// <param name="x">Where.</param>
    internal static double At(ReadOnlySpan<double> knots, ReadOnlySpan<double> values, double x)
    {
        for (var i = 0; i < knots.Length; i++)
        {
            if (x <= knots[i])
            {
                return i == 0
                    ? values[0]
                    : values[i - 1] + ((values[i] - values[i - 1]) * (x - knots[i - 1]) / (knots[i] - knots[i - 1]));
            }
        }

        return values[^1];
    }
}
