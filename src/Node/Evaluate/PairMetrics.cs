namespace Kalkan.Node.Evaluate;

/// <summary>How well scores part the same from the different. A pair counts as a match when its score is at or above the threshold.</summary>
internal static class PairMetrics
{
    /// <summary>
    /// Area under the receiver operating characteristic: the share of (same, different) combinations in which the same
    /// scores higher, equal scores counting half. Null where one of the two is missing.
    /// </summary>
    public static double? Auc(IEnumerable<ScoredPair> pairs)
    {
        double same = 0;
        double different = 0;
        double won = 0;
        foreach (var tied in pairs.GroupBy(p => p.Score).OrderBy(g => g.Key))
        {
            var sameHere = tied.Count(p => p.Same);
            var differentHere = tied.Count() - sameHere;
            won += sameHere * (different + (differentHere / 2.0));
            same += sameHere;
            different += differentHere;
        }

        return same == 0 || different == 0 ? null : won / (same * different);
    }

    /// <summary>F1, the harmonic mean of precision and recall, at a threshold; 0 where nothing is found.</summary>
    public static double F1(IEnumerable<ScoredPair> pairs, double threshold)
    {
        int found = 0, wrong = 0, missed = 0;
        foreach (var pair in pairs)
        {
            var match = pair.Score >= threshold;
            found += match && pair.Same ? 1 : 0;
            wrong += match && !pair.Same ? 1 : 0;
            missed += !match && pair.Same ? 1 : 0;
        }

        return Of(found, wrong, missed);
    }

    /// <summary>The best F1 that any threshold reaches, and the highest threshold that reaches it.</summary>
    public static (double F1, double Threshold) BestF1(IReadOnlyCollection<ScoredPair> pairs)
    {
        var best = (F1: 0.0, Threshold: 1.0);
        var missed = pairs.Count(p => p.Same);
        int found = 0, wrong = 0;
        foreach (var tied in pairs.GroupBy(p => p.Score).OrderByDescending(g => g.Key))
        {
            var same = tied.Count(p => p.Same);
            found += same;
            missed -= same;
            wrong += tied.Count() - same;
            var f1 = Of(found, wrong, missed);
            best = f1 > best.F1 ? (f1, tied.Key) : best;
        }

        return best;
    }

    private static double Of(int found, int wrong, int missed) => found == 0 ? 0 : 2.0 * found / ((2.0 * found) + wrong + missed);
}
