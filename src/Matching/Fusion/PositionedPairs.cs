using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fusion;

/// <summary>
/// Sums the weights of fingers or eyes that meet their likes, one to one: the best pair first, and each position once, because
/// two impressions of one finger are no two fingers. Equal known positions meet; an unknown position meets any and pays for the choice it had.
/// </summary>
internal static class PositionedPairs
{
    /// <summary>However many fingers agree, together they say no more than this: the whole list of the world twice over, e^45.</summary>
    private const double Most = 45;

    internal static FusedWeight Sum(IReadOnlyList<int> positionsA, IReadOnlyList<int> positionsB, Func<int, int, double?> weight)
    {
        var pairs = new List<Pair>();
        for (var a = 0; a < positionsA.Count; a++)
        {
            for (var b = 0; b < positionsB.Count; b++)
            {
                var (known, other) = (positionsA[a], positionsB[b]);
                var isSame = known != 0 && known == other;
                if ((isSame || known == 0 || other == 0) && weight(a, b) is { } found)
                {
                    var choices = isSame ? 1 : Math.Max(known == 0 ? positionsB.Count : 1, other == 0 ? positionsA.Count : 1);
                    pairs.Add(new(a, b, isSame, found - Math.Log(choices)));
                }
            }
        }

        pairs.Sort((x, y) => y.Weight.CompareTo(x.Weight));
        var (usedA, usedB) = (new bool[positionsA.Count], new bool[positionsB.Count]);
        var (sum, compared) = (0.0, false);
        foreach (var pair in pairs)
        {
            // That an unknown finger is not like this one says nothing: it may be another.
            if (!usedA[pair.A] && !usedB[pair.B] && (pair.IsSamePosition || pair.Weight > 0))
            {
                sum += pair.Weight;
                compared = true;
                Use(usedA, positionsA, pair.A);
                Use(usedB, positionsB, pair.B);
            }
        }

        return compared ? FusedWeight.Of(Math.Min(sum, Most)) : FusedWeight.Nothing(FusionState.NoneInCommon);
    }

    private static void Use(bool[] used, IReadOnlyList<int> positions, int at)
    {
        used[at] = true;
        for (var i = 0; i < used.Length; i++)
        {
            used[i] |= positions[at] != 0 && positions[i] == positions[at];
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Pair(int A, int B, bool IsSamePosition, double Weight);
}
