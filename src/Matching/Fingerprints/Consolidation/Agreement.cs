using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>Which minutiae of two aligned templates are one: each the other's nearest by the cost of <see cref="ToleranceBox"/>.</summary>
internal readonly ref struct Agreement
{
    /// <summary>Words that an agreement takes.</summary>
    public const int Length = 4 * MinutiaSelection.Most;

    private static readonly int NoMatch = BitConverter.SingleToInt32Bits(1);

    private readonly Span<int> _nearest;

    public Agreement(in PointSet a, in PointSet b, Span<int> words)
    {
        _nearest = words[..a.Count];
        Mates = words.Slice(MinutiaSelection.Most, a.Count);
        var matched = words.Slice(2 * MinutiaSelection.Most, MinutiaSelection.Most);
        var nearestBack = words.Slice(3 * MinutiaSelection.Most, MinutiaSelection.Most);
        for (var k = 0; k < a.Count; k += Lanes.Count)
        {
            Nearest(a, k, b).StoreUnsafe(ref words[k]);
        }

        // One without a match is no nearer to the first than nothing is.
        nearestBack[..Math.Max(1, b.Count)].Fill(NoMatch);
        for (var i = 0; i < _nearest.Length; i++)
        {
            ref var back = ref nearestBack[Indexed.Index(_nearest[i])];
            back = Math.Min(back, Indexed.At(_nearest[i], i));
        }

        var count = 0;
        for (var i = 0; i < _nearest.Length; i++)
        {
            var mate = Indexed.Index(_nearest[i]);
            var isMatched = (nearestBack[mate] == Indexed.At(_nearest[i], i)) & (_nearest[i] < NoMatch);
            Mates[i] = isMatched ? mate : -1;
            matched[count] = i;
            count += isMatched ? 1 : 0;
        }

        Matched = matched[..count];
    }

    /// <summary>The minutiae of the first side that have a mate.</summary>
    public ReadOnlySpan<int> Matched { get; }

    /// <summary>The mate of every minutia of the first side, or -1.</summary>
    public Span<int> Mates { get; }

    /// <summary>What it costs a minutia to be one with its mate.</summary>
    public float Cost(int index) => Indexed.Number(_nearest[index]);

    /// <summary>The nearest of sixteen minutiae at a time.</summary>
    private static Vector512<int> Nearest(in PointSet a, int index, in PointSet b)
    {
        var (x, y, cos, sin) = (Lanes.Load(a.X, index), Lanes.Load(a.Y, index), Lanes.Load(a.Cos, index), Lanes.Load(a.Sin, index));
        var nearest = Vector512.Create(NoMatch);
        for (var k = 0; k < b.Count; k++)
        {
            var cosine = Lanes.MultiplyAdd(cos, Lanes.All(b.Cos[k]), sin * Lanes.All(b.Sin[k]));
            var cost = Lanes.Positive(ToleranceBox.Cost(x - Lanes.All(b.X[k]), y - Lanes.All(b.Y[k]), cosine));
            nearest = Vector512.Min(nearest, Indexed.Of(cost, Vector512.Create(k)));
        }

        return nearest;
    }
}
