namespace Kalkan.Matching.Fingerprints.Search;

/// <summary>One score of one owner from the scores of several fingers.</summary>
/// <remarks>
/// Fisher's method: a score is minus the logarithm of a chance, so the sum over k fingers that are not the owner's follows a gamma distribution of
/// shape k; the fused score is minus the decimal logarithm of the chance of that sum. So it keeps the meaning of a single finger's score, and
/// equals it for one finger. R. A. Fisher, Statistical Methods for Research Workers, 1932, section 21.1.
/// </remarks>
internal static class FisherFusion
{
    /// <summary>Fuses the comparisons of one owner: the best first, each probe finger and each finger of the owner at most once.</summary>
    public static double Fuse(List<FingerComparison> comparisons)
    {
        if (comparisons.Count == 1)
        {
            return comparisons[0].Score;
        }

        var tries = comparisons.CountBy(c => c.ProbeFinger).ToDictionary();
        var usedProbe = new HashSet<int>();
        var usedOwn = new HashSet<int>();
        var (sum, fingers) = (0.0, 0);
        foreach (var comparison in comparisons.OrderByDescending(c => c.Score).ThenBy(c => c.ProbeFinger).ThenBy(c => c.OwnFinger))
        {
            if (!usedProbe.Contains(comparison.ProbeFinger) && !usedOwn.Contains(comparison.OwnFinger))
            {
                usedProbe.Add(comparison.ProbeFinger);
                usedOwn.Add(comparison.OwnFinger);
                sum += Math.Max(0, comparison.Score - Math.Log10(tries[comparison.ProbeFinger]));
                fingers++;
            }
        }

        return Fused(sum, fingers);
    }

    /// <summary>Minus the decimal logarithm of the chance that so many scores of chance have this sum.</summary>
    public static double Fused(double sum, int fingers)
    {
        var x = sum * Math.Log(10);
        if (x <= 0)
        {
            return 0;
        }

        var logs = new double[fingers];
        logs[0] = -x;
        for (var i = 1; i < fingers; i++)
        {
            logs[i] = logs[i - 1] + Math.Log(x / i);
        }

        var largest = logs.Max();
        return Math.Max(0, -(largest + Math.Log(logs.Sum(log => Math.Exp(log - largest)))) / Math.Log(10));
    }
}
