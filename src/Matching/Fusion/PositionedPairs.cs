namespace Kalkan.Matching.Fusion;

/// <summary>
/// Sums the weights of fingers or eyes that meet their likes. A known position meets itself and counts once, by its best pair, because two
/// impressions of one finger are no two fingers. Of all pairs with an unknown position the best one counts, and pays for the choice it had.
/// </summary>
internal static class PositionedPairs
{
    /// <summary>However many fingers agree, together they say no more than this: the whole list of the world twice over, e^45.</summary>
    private const double Most = 45;

    internal static FusedWeight Sum(IReadOnlyList<int> positionsA, IReadOnlyList<int> positionsB, Func<int, int, double?> weight)
    {
        var met = new SortedDictionary<int, double>();
        ForEachPair(positionsA, positionsB, weight, isWanted: (a, b) => a == b && a != 0, (position, _, found) =>
            met[position] = Math.Max(found, met.GetValueOrDefault(position, double.NegativeInfinity)));

        // That an unknown finger is not like this one says nothing: it may be another. What met its own position does not count again.
        var unknown = 0.0;
        ForEachPair(positionsA, positionsB, weight, isWanted: (a, b) => (a == 0 || b == 0) && !met.ContainsKey(Math.Max(a, b)), (a, b, found) =>
        {
            var choices = Math.Max(a == 0 ? positionsB.Count : 1, b == 0 ? positionsA.Count : 1);
            unknown = Math.Max(unknown, found - Math.Log(choices));
        });

        return met.Count == 0 && unknown == 0
            ? FusedWeight.Nothing(FusionState.NoneInCommon)
            : FusedWeight.Of(Math.Min(met.Values.Sum() + unknown, Most));
    }

    private static void ForEachPair(
        IReadOnlyList<int> positionsA, IReadOnlyList<int> positionsB, Func<int, int, double?> weight, Func<int, int, bool> isWanted, Action<int, int, double> take)
    {
        for (var a = 0; a < positionsA.Count; a++)
        {
            for (var b = 0; b < positionsB.Count; b++)
            {
                if (isWanted(positionsA[a], positionsB[b]) && weight(a, b) is { } found)
                {
                    take(positionsA[a], positionsB[b], found);
                }
            }
        }
    }
}
