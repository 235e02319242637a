using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Embeddings;

/// <summary>One pass of some probes over the blocks of a gallery.</summary>
internal sealed class EmbeddingScan(EmbeddingProbes probes, int floatStride, int byteStride, int values)
{
    /// <summary>How far from one the square of a vector's length may be.</summary>
    public const double UnitTolerance = 1e-4;

    // More than float32 sums of 1024 products of unit vectors can be off, and than the tolerated length adds.
    private const float Rounding = 2e-5f;

    // Not a round number, so that the scores of a slot do not all fall into one set of the cache.
    internal const int Row = SlotBlock.Slots + 16;

    // Of a slot that takes no part: less than any product.
    private const int Nothing = int.MinValue / 2;

    private readonly int[] _taken = new int[SlotBlock.Slots];
    private readonly float[] _scores = new float[probes.Room * Row];
    private readonly int[] _products = new int[probes.Room * Row];

    /// <summary>Inner products of all vectors that take part.</summary>
    /// <returns>How many comparisons that were.</returns>
    public long Exact(EmbeddingBlock block) => probes.Count == 1 ? ExactOne(block) : ExactMany(block);

    /// <summary>
    /// Inner products of the rounded vectors; then those of the vectors themselves where the first may be too low by enough to matter. With
    /// p = p' + e and x = x' + d: p·x = p'·x' + p'·d + e·x, of which the last two are at most |p'||d| + |e||x|.
    /// </summary>
    /// <returns>How many comparisons that were.</returns>
    public long Rounded(EmbeddingBlock block) => Rounded(block, block.Select(probes.Anyone, _taken));

    private int ExactOne(EmbeddingBlock block)
    {
        var best = probes.Best[0];
        var taken = block.Select(probes.Anyone, _taken);
        ref var probe = ref probes.Vector(0);
        ref var rows = ref block.Vectors;
        foreach (var slot in taken)
        {
            if (FloatKernel.Dot(ref Unsafe.Add(ref rows, slot * floatStride), ref probe, floatStride) + Rounding >= best.Bar)
            {
                Consider(block, slot, 0);
            }
        }
        return taken.Length;
    }

    private long ExactMany(EmbeddingBlock block)
    {
        var taken = block.Select(probes.Anyone, _taken);
        for (var first = 0; first < probes.Count; first += FloatKernel.Together)
        {
            FloatKernel.DotEight(ref block.Vectors, floatStride, taken, ref probes.Vector(first), _scores.AsSpan(first * Row));
        }
        for (var probe = 0; probe < probes.Count; probe++)
        {
            var best = probes.Best[probe];
            var scores = _scores.AsSpan(probe * Row, SlotBlock.Slots);
            foreach (var slot in taken)
            {
                if (scores[slot] + Rounding >= best.Bar)
                {
                    Consider(block, slot, probe);
                }
            }
        }
        return (long)taken.Length * probes.Count;
    }

    private long Rounded(EmbeddingBlock block, ReadOnlySpan<int> taken)
    {
        if (taken.Length < SlotBlock.Slots)
        {
            Array.Fill(_products, Nothing);
        }
        if (probes.Count == 1)
        {
            SixBitKernel.DotOne(ref block.Rounded, byteStride, taken, ref probes.Rounded(0), values, _products);
        }
        else
        {
            for (var first = 0; first < probes.Count; first += FloatKernel.Together)
            {
                SixBitKernel.DotEight(ref block.Rounded, byteStride, taken, ref probes.Rounded(first), values, _products.AsSpan(first * Row));
            }
        }
        for (var probe = 0; probe < probes.Count; probe++)
        {
            ConsiderPossible(block, probe);
        }
        return (long)taken.Length * probes.Count;
    }

    /// <summary>Compares as they are the vectors whose rounded product is not too low for it, many bounds at a time.</summary>
    private void ConsiderPossible(EmbeddingBlock block, int probe)
    {
        var bound = new UpperBound(probes, probe);
        var best = probes.Best[probe];
        var products = _products.AsSpan(probe * Row, SlotBlock.Slots);
        for (var first = 0; first < products.Length; first += Vector<float>.Count)
        {
            var bounds = bound.Of(new(products[first..]), new(block.Scales[first..]), new(block.Losses[first..]));

            // A score is a float32.
            if (!Vector.GreaterThanOrEqualAny(bounds, new((float)best.Bar)))
            {
                continue;
            }
            for (var i = 0; i < Vector<float>.Count; i++)
            {
                if (bounds[i] >= best.Bar)
                {
                    Consider(block, first + i, probe);
                }
            }
        }
    }

    /// <summary>Scores a slot anew, as one template of one owner; a slot that changes meanwhile is no hit.</summary>
    private void Consider(EmbeddingBlock block, int slot, int probe)
    {
        if (!block.TryRead(slot, probes.Allowed(probe), out var owner, out var version))
        {
            return;
        }
        var score = FloatKernel.Dot(ref Unsafe.Add(ref block.Vectors, slot * floatStride), ref probes.Vector(probe), floatStride);
        if (block.Unchanged(slot, version))
        {
            probes.Best[probe].Add(owner, Math.Clamp(score, -1, 1));
        }
    }

    /// <summary>What scores are at most, by the products of the rounded vectors.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct UpperBound(EmbeddingProbes probes, int probe)
    {
        private readonly Vector<int> _excess = new(probes.Excess(probe));
        private readonly float _scale = probes.RoundingOf(probe).Scale;
        private readonly float _factor = 1 + probes.RoundingOf(probe).Loss;
        private readonly Vector<float> _slack = new(probes.RoundingOf(probe).Loss + Rounding);

        public Vector<float> Of(Vector<int> products, Vector<float> scales, Vector<float> losses) =>
            (Vector.ConvertToSingle(products - _excess) * _scale * scales) + (losses * _factor) + _slack;
    }
}
