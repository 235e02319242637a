using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>Which minutiae of two templates lie on each other under an alignment: one to one, each the other's nearest inside the tolerance box.</summary>
internal readonly ref struct Agreement(Span<float> numbers)
{
    private const int IndexMask = MinutiaSelection.Most - 1;
    private const int Run = MinutiaSelection.Most;

    public static int Length => 3 * Run;

    /// <summary>For each minutia of the first side: index of its mate or -1.</summary>
    public Span<float> Mate { get; } = numbers[..Run];

    /// <summary>0 exact – 1 at the box's edge.</summary>
    public Span<float> Cost { get; } = numbers.Slice(Run, Run);

    private readonly Span<float> _columnBest = numbers.Slice(2 * Run, Run);

    public static void Move(PointSet from, Alignment by, PointSet to)
    {
        for (var j = 0; j < from.X.Length; j += Lanes.Count)
        {
            var (x, y) = (Lanes.Load(from.X, j), Lanes.Load(from.Y, j));
            var (c, s) = (Lanes.All(by.Cos), Lanes.All(by.Sin));
            Lanes.Store((c * x) - (s * y) + Lanes.All(by.ShiftX), to.X, j);
            Lanes.Store((s * x) + (c * y) + Lanes.All(by.ShiftY), to.Y, j);
            var (dc, ds) = (Lanes.Load(from.Cos, j), Lanes.Load(from.Sin, j));
            Lanes.Store((c * dc) - (s * ds), to.Cos, j);
            Lanes.Store((s * dc) + (c * ds), to.Sin, j);
        }
    }

    public int Find(PointSet a, PointSet b, float radius, float leastCos)
    {
        var scale = Lanes.All(1 / (radius * radius));
        var turn = Lanes.All(0.5f / (1 - leastCos));
        _columnBest.Fill(1);
        var mask = Vector512.Create(~IndexMask);
        var none = Vector512.Create(BitConverter.SingleToInt32Bits(1f));
        var indices = Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        for (var i = 0; i < a.Count; i++)
        {
            var (x, y, c, s) = (Lanes.All(a.X[i]), Lanes.All(a.Y[i]), Lanes.All(a.Cos[i]), Lanes.All(a.Sin[i]));
            var best = none;
            var at = indices;
            for (var j = 0; j < b.X.Length; j += Lanes.Count)
            {
                var (dx, dy) = (Lanes.Load(b.X, j) - x, Lanes.Load(b.Y, j) - y);
                var cosine = (c * Lanes.Load(b.Cos, j)) + (s * Lanes.Load(b.Sin, j));
                var cost = (((dx * dx) + (dy * dy)) * scale) + ((Lanes.All(1) - cosine) * turn);
                best = Vector512.Min(best, (cost.AsInt32() & mask) | at);
                at += Vector512.Create(Lanes.Count);
            }

            var word = Lanes.Least(best);
            var least1 = BitConverter.Int32BitsToSingle(word & ~IndexMask);
            var mate = least1 < 1 ? word & IndexMask : -1;
            Mate[i] = mate;
            Cost[i] = least1;
            if (mate >= 0)
            {
                _columnBest[mate] = Math.Min(_columnBest[mate], least1);
            }
        }

        var pairs = 0;
        for (var i = 0; i < a.Count; i++)
        {
            if (Mate[i] >= 0)
            {
                if (Cost[i] > _columnBest[(int)Mate[i]])
                {
                    Mate[i] = -1;
                }
                else
                {
                    pairs++;
                }
            }
        }

        return pairs;
    }
}
