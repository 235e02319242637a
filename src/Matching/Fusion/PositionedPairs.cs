namespace Kalkan.Matching.Fusion;

/// <summary>
/// Sums the weights of fingers or eyes that meet their likes. A known position meets itself and counts once, by its best pair, because two
/// impressions of one finger are no two fingers. Fingers of unknown position are given to positions that nothing has met, and pay for the
/// choice they had.
/// </summary>
internal static class PositionedPairs
{
    /// <summary>However many fingers agree, together they say no more than this: the whole list of the world twice over, e^45.</summary>
    private const double Most = 45;

    internal static FusedWeight Sum(IReadOnlyList<int> positionsA, IReadOnlyList<int> positionsB, Func<int, int, double?> weight)
    {
        var met = new SortedDictionary<int, double>();
        ForEachPair(positionsA, positionsB, weight, isWanted: (a, b) => a == b && a != 0, (a, _, found) =>
            Keep(met, positionsA[a], found));

        var unknown = Unknown(positionsA, positionsB, weight, met.Keys);
        return met.Count == 0 && unknown == 0
            ? FusedWeight.Nothing(FusionState.NoneInCommon)
            : FusedWeight.Of(Math.Min(met.Values.Sum() + unknown, Most));
    }

    /// <summary>
    /// What fingers of unknown position add. That such a finger is not like another says nothing: it may be another one. Two of them are surely two
    /// fingers only if they are like two positions of the other side; where both positions are unknown, one pair counts, if nothing else does.
    /// </summary>
    private static double Unknown(
        IReadOnlyList<int> positionsA, IReadOnlyList<int> positionsB, Func<int, int, double?> weight, IReadOnlyCollection<int> met)
    {
        // By finger, of which those of the second side are counted on; of each the gains by position.
        var gains = new Dictionary<int, SortedDictionary<int, double>>();
        var both = 0.0;
        ForEachPair(positionsA, positionsB, weight, isWanted: (a, b) => (a == 0 || b == 0) && !met.Contains(Math.Max(a, b)), (a, b, found) =>
        {
            var position = Math.Max(positionsA[a], positionsB[b]);
            var choices = Math.Max(positionsA[a] == 0 ? positionsB.Count : 1, positionsB[b] == 0 ? positionsA.Count : 1);
            var gain = found - Math.Log(choices);
            if (position == 0)
            {
                both = Math.Max(both, gain);
            }
            else if (gain > 0)
            {
                var finger = positionsA[a] == 0 ? a : positionsA.Count + b;
                gains.TryAdd(finger, []);
                Keep(gains[finger], position, gain);
            }
        });
        return Math.Max(both, FingerAssignment.Most(gains.Values));
    }

    private static void Keep(SortedDictionary<int, double> best, int position, double found) =>
        best[position] = Math.Max(found, best.GetValueOrDefault(position, double.NegativeInfinity));

    private static void ForEachPair(
        IReadOnlyList<int> positionsA, IReadOnlyList<int> positionsB, Func<int, int, double?> weight, Func<int, int, bool> isWanted, Action<int, int, double> take)
    {
        for (var a = 0; a < positionsA.Count; a++)
        {
            for (var b = 0; b < positionsB.Count; b++)
            {
                if (isWanted(positionsA[a], positionsB[b]) && weight(a, b) is { } found)
                {
                    take(a, b, found);
                }
            }
        }
    }
}
