using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>Which minutiae of two aligned templates are one: each the other's nearest by the cost of <see cref="ToleranceBox"/>.</summary>
internal readonly ref struct Agreement
{
    /// <summary>Words that an agreement takes.</summary>
    public const int Length = 4 * MinutiaSelection.Most;

    private const int IndexMask = MinutiaSelection.Most - 1;
    private static readonly int NoMatch = BitConverter.SingleToInt32Bits(1);

    private readonly Span<int> _nearest;

    /// <summary>Finds it; cost and index share a word, as in <see cref="Pairing.CandidateSearch"/>.</summary>
    public Agreement(PointSet a, PointSet b, Span<int> words)
    {
        _nearest = words[..a.Count];
        Mates = words.Slice(MinutiaSelection.Most, a.Count);
        var matched = words.Slice(2 * MinutiaSelection.Most, MinutiaSelection.Most);
        var nearestBack = words.Slice(3 * MinutiaSelection.Most, MinutiaSelection.Most);
        nearestBack[..Math.Max(1, b.Count)].Fill(NoMatch);
        for (var i = 0; i < _nearest.Length; i++)
        {
            // One without a match is no nearer to the first than nothing is.
            var nearest = Nearest(a, i, b);
            _nearest[i] = nearest;
            ref var back = ref nearestBack[nearest & IndexMask];
            back = Math.Min(back, (nearest & ~IndexMask) | i);
        }

        var count = 0;
        for (var i = 0; i < _nearest.Length; i++)
        {
            var mate = _nearest[i] & IndexMask;
            var isMatched = nearestBack[mate] == ((_nearest[i] & ~IndexMask) | i) & _nearest[i] < NoMatch;
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
    public float Cost(int index) => BitConverter.Int32BitsToSingle(_nearest[index] & ~IndexMask);

    private static int Nearest(PointSet a, int index, PointSet b)
    {
        var (x, y, cos, sin) = (Lanes.All(a.X[index]), Lanes.All(a.Y[index]), Lanes.All(a.Cos[index]), Lanes.All(a.Sin[index]));
        var at = Vector512<int>.Indices;
        var nearest = Vector512.Create(NoMatch);
        for (var k = 0; k < b.X.Length; k += Lanes.Count)
        {
            var cosine = Lanes.MultiplyAdd(cos, Lanes.Load(b.Cos, k), sin * Lanes.Load(b.Sin, k));
            var cost = Lanes.Positive(ToleranceBox.Cost(Lanes.Load(b.X, k) - x, Lanes.Load(b.Y, k) - y, cosine));
            nearest = Vector512.Min(nearest, (cost.AsInt32() & Vector512.Create(~IndexMask)) | at);
            at += Vector512.Create(Lanes.Count);
        }

        return Lanes.Least(nearest);
    }
}
