namespace Kalkan.Matching.Fusion;

/// <summary>Gives fingers to positions, to each at most one, so that the sum of what they gain is the greatest.</summary>
internal static class FingerAssignment
{
    /// <param name="gains">Of each finger what it gains by position, more than zero; of ten positions at most.</param>
    /// <returns>The greatest sum, the same to the last bit in any order of the fingers.</returns>
    internal static double Most(IReadOnlyCollection<IReadOnlyDictionary<int, double>> gains)
    {
        int[] positions = [.. gains.SelectMany(own => own.Keys).Distinct().Order()];

        // For each set of positions the greatest sum on them, one finger after the other: R. Bellman, "Dynamic programming treatment of the
        // travelling salesman problem", J. ACM 9(1), 1962, for the idea of tables by set.
        var best = new double[1 << positions.Length];
        foreach (var own in InOneOrder(gains, positions))
        {
            for (var set = best.Length - 1; set > 0; set--)
            {
                for (var i = 0; i < positions.Length; i++)
                {
                    if ((set & (1 << i)) != 0 && own[i] > 0)
                    {
                        best[set] = Math.Max(best[set], best[set & ~(1 << i)] + own[i]);
                    }
                }
            }
        }
        return best[^1];
    }

    /// <summary>Sums of floating-point numbers depend on their order.</summary>
    private static IEnumerable<double[]> InOneOrder(IEnumerable<IReadOnlyDictionary<int, double>> gains, int[] positions) => gains
        .Select(own => positions.Select(position => own.GetValueOrDefault(position)).ToArray())
        .Order(Comparer<double[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
}
