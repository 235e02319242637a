namespace Kalkan.Node.Evaluate;

/// <summary>How long a question took that yields the ten best candidates, each with its explanation.</summary>
/// <param name="P50">Median of questions asked one after the other, milliseconds.</param>
/// <param name="P99">99th percentile of the same.</param>
/// <param name="PerSecond">Questions per second when every core asks.</param>
internal sealed record SpeedFigures(double P50, double P99, double PerSecond)
{
    /// <summary>The smallest value that a share of the values does not exceed (nearest rank).</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var ascending = values.Order().ToList();
        return ascending.Count == 0 ? 0 : ascending[Math.Clamp((int)Math.Ceiling(share * ascending.Count) - 1, 0, ascending.Count - 1)];
    }
}
