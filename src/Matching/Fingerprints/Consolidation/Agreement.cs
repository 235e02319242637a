using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>Which minutiae of two aligned templates are one: each the other's nearest by the cost of <see cref="ToleranceBox"/>.</summary>
internal readonly ref struct Agreement
{
    /// <summary>Words that an agreement takes.</summary>
    public const int Length = 2 * MinutiaSelection.Most;

    private const int IndexMask = MinutiaSelection.Most - 1;
    private static readonly int NoMatch = BitConverter.SingleToInt32Bits(1);

    private readonly Span<int> _nearest;
    private readonly Span<int> _nearestBack;

    /// <summary>Finds it; cost and index share a word, as in <see cref="Pairing.CandidateSearch"/>.</summary>
    public Agreement(PointSet a, PointSet b, Span<int> words)
    {
        _nearest = words[..MinutiaSelection.Most];
        _nearestBack = words.Slice(MinutiaSelection.Most, MinutiaSelection.Most);
        _nearestBack.Fill(NoMatch);
        for (var i = 0; i < a.Count; i++)
        {
            var nearest = Nearest(a, i, b);
            _nearest[i] = nearest;
            if (nearest < NoMatch)
            {
                ref var back = ref _nearestBack[nearest & IndexMask];
                back = Math.Min(back, (nearest & ~IndexMask) | i);
            }
        }
    }

    /// <summary>The mate of a minutia of the first side, or -1.</summary>
    public int Mate(int index)
    {
        var nearest = _nearest[index];
        return nearest < NoMatch && (_nearestBack[nearest & IndexMask] & IndexMask) == index ? nearest & IndexMask : -1;
    }

    /// <summary>What it costs a minutia to be one with its mate.</summary>
    public float Cost(int index) => BitConverter.Int32BitsToSingle(_nearest[index] & ~IndexMask);

    private static int Nearest(PointSet a, int index, PointSet b)
    {
        var (x, y, cos, sin) = (Lanes.All(a.X[index]), Lanes.All(a.Y[index]), Lanes.All(a.Cos[index]), Lanes.All(a.Sin[index]));
        var at = Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        var nearest = Vector512.Create(NoMatch);
        for (var k = 0; k < b.X.Length; k += Lanes.Count)
        {
            var cosine = (cos * Lanes.Load(b.Cos, k)) + (sin * Lanes.Load(b.Sin, k));
            var cost = Lanes.Positive(ToleranceBox.Cost(Lanes.Load(b.X, k) - x, Lanes.Load(b.Y, k) - y, cosine));
            nearest = Vector512.Min(nearest, (cost.AsInt32() & Vector512.Create(~IndexMask)) | at);
            at += Vector512.Create(Lanes.Count);
        }

        return Lanes.Least(nearest);
    }
}
