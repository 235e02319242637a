namespace Kalkan.Node.Evaluate;

/// <summary>False-positive identification (ISO/IEC 19795-1: FPIR): how often somebody who is not in the gallery would raise an alert.</summary>
internal static class FalsePositives
{
    /// <summary>
    /// The lowest of the observed scores at which no more than <paramref name="rate"/> of the non-targets have a candidate
    /// above it. With fewer than 1/rate non-targets that is the highest score seen: no alert at all.
    /// </summary>
    /// <param name="best">The best score of each non-target's candidates; 0 where there is none.</param>
    /// <param name="rate">The rate allowed, 0–1.</param>
    public static double Threshold(IEnumerable<double> best, double rate)
    {
        var descending = best.OrderDescending().ToList();
        var allowed = (int)Math.Floor((descending.Count * rate) + 1e-9);
        return descending.Count == 0 ? 0 : descending[Math.Min(allowed, descending.Count - 1)];
    }
}
