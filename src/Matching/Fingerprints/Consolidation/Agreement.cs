using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>Which minutiae of two templates lie on each other under an alignment: one to one, each the other's nearest inside the tolerance box.</summary>
internal readonly ref struct Agreement(Span<float> numbers)
{
    private const int Run = MinutiaSelection.Most;

    public static int Length => 3 * Run;

    /// <summary>For each minutia of the first side: index of its mate or -1.</summary>
    public Span<float> Mate { get; } = numbers[..Run];

    /// <summary>0 exact – 1 at the box's edge.</summary>
    public Span<float> Cost { get; } = numbers.Slice(Run, Run);

    private readonly Span<float> _columnBest = numbers.Slice(2 * Run, Run);

    public static void Move(PointSet from, Alignment by, PointSet to)
    {
        for (var j = 0; j < from.X.Length; j += PointSet.Lanes)
        {
            var (x, y) = (L(from.X, j), L(from.Y, j));
            var (c, s) = (V(by.Cos), V(by.Sin));
            S((c * x) - (s * y) + V(by.ShiftX), to.X, j);
            S((s * x) + (c * y) + V(by.ShiftY), to.Y, j);
            var (dc, ds) = (L(from.Cos, j), L(from.Sin, j));
            S((c * dc) - (s * ds), to.Cos, j);
            S((s * dc) + (c * ds), to.Sin, j);
        }
    }

    public int Find(PointSet a, PointSet b, float radius, float leastCos)
    {
        var scale = V(1 / (radius * radius));
        var turn = V(0.5f / (1 - leastCos));
        var least = V(leastCos);
        _columnBest.Fill(1);
        for (var i = 0; i < a.Count; i++)
        {
            var (x, y, c, s) = (V(a.X[i]), V(a.Y[i]), V(a.Cos[i]), V(a.Sin[i]));
            var best = V(1);
            var at = V(-1);
            var index = Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7);
            for (var j = 0; j < b.X.Length; j += PointSet.Lanes)
            {
                var (dx, dy) = (L(b.X, j) - x, L(b.Y, j) - y);
                var cosine = (c * L(b.Cos, j)) + (s * L(b.Sin, j));
                var cost = (((dx * dx) + (dy * dy)) * scale) + ((V(1) - cosine) * turn);
                var better = Vector256.LessThan(cost, best) & Vector256.GreaterThan(cosine, least);
                best = Vector256.ConditionalSelect(better, cost, best);
                at = Vector256.ConditionalSelect(better, index, at);
                index += V(8);
            }

            var (mate, least1) = (-1, 1f);
            if (Vector256.LessThanAny(best, V(1)))
            {
                for (var k = 0; k < 8; k++)
                {
                    if (best[k] < least1)
                    {
                        (mate, least1) = ((int)at[k], best[k]);
                    }
                }
            }

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

    private static Vector256<float> V(float v) => Vector256.Create(v);

    private static Vector256<float> L(ReadOnlySpan<float> run, int at) => Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(run), (nuint)at);

    private static void S(Vector256<float> v, Span<float> run, int at) => v.StoreUnsafe(ref MemoryMarshal.GetReference(run), (nuint)at);
}
