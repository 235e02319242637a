using System.Runtime.CompilerServices;
using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Embeddings;

/// <summary>One pass of some probes over the blocks of a gallery.</summary>
internal sealed class EmbeddingScan(EmbeddingProbes probes, int floatStride, int byteStride, int values)
{
    /// <summary>How far from one the square of a vector's length may be.</summary>
    public const double UnitTolerance = 1e-4;

    // More than float32 sums of 1024 products of unit vectors can be off, and than the tolerated length adds.
    private const float Rounding = 2e-5f;

    private readonly int[] _taken = new int[SlotBlock.Slots];
    private readonly float[] _scores = new float[EmbeddingGallery.QueriesPerPass * SlotBlock.Slots];
    private readonly int[] _products = new int[EmbeddingGallery.QueriesPerPass * SlotBlock.Slots];

    /// <summary>Inner products of all vectors that take part.</summary>
    /// <returns>How many comparisons that were.</returns>
    public long Exact(EmbeddingBlock block) => probes.Count == 1 ? ExactOne(block) : ExactMany(block);

    /// <summary>
    /// Inner products of the rounded vectors; then those of the vectors themselves where the first may be too low by enough to matter. With
    /// p = p' + e and x = x' + d: p·x = p'·x' + p'·d + e·x, of which the last two are at most |p'||d| + |e||x|.
    /// </summary>
    /// <returns>How many comparisons that were.</returns>
    public long Rounded(EmbeddingBlock block) => probes.Count == 1 ? RoundedOne(block) : RoundedMany(block);

    private int ExactOne(EmbeddingBlock block)
    {
        var (best, count) = (probes.Best[0], 0);
        ref var probe = ref probes.Vector(0);
        for (var slot = 0; slot < SlotBlock.Slots; slot++)
        {
            if (!block.Allows(slot, probes.Anyone))
            {
                continue;
            }
            count++;
            if (FloatKernel.Dot(ref Unsafe.Add(ref block.Vectors, slot * floatStride), ref probe, floatStride) + Rounding >= best.Bar)
            {
                Consider(block, slot, 0);
            }
        }
        return count;
    }

    /// <summary>In one loop, so that the processor fetches the next rows while it looks at this one's product.</summary>
    private int RoundedOne(EmbeddingBlock block)
    {
        var (bound, count) = (new UpperBound(probes, 0), 0);
        ref var probe = ref probes.Rounded(0);
        ref var rows = ref block.Rounded;
        for (var slot = 0; slot < SlotBlock.Slots; slot++)
        {
            if (!block.Allows(slot, probes.Anyone))
            {
                continue;
            }
            count++;
            var product = SixBitKernel.Dot(ref Unsafe.Add(ref rows, slot * byteStride), ref probe, values);
            if (bound.Of(product, block.Scales[slot], block.Losses[slot]) >= bound.Best.Bar)
            {
                Consider(block, slot, 0);
            }
        }
        return count;
    }

    private long ExactMany(EmbeddingBlock block)
    {
        ReadOnlySpan<int> taken = _taken.AsSpan(0, block.Select(probes.Anyone, _taken));
        for (var first = 0; first < probes.Count; first += FloatKernel.Together)
        {
            FloatKernel.DotEight(ref block.Vectors, floatStride, taken, ref probes.Vector(first), _scores.AsSpan(first * SlotBlock.Slots));
        }
        for (var probe = 0; probe < probes.Count; probe++)
        {
            var best = probes.Best[probe];
            var scores = _scores.AsSpan(probe * SlotBlock.Slots, taken.Length);
            for (var i = 0; i < scores.Length; i++)
            {
                if (scores[i] + Rounding >= best.Bar)
                {
                    Consider(block, taken[i], probe);
                }
            }
        }
        return (long)taken.Length * probes.Count;
    }

    private long RoundedMany(EmbeddingBlock block)
    {
        ReadOnlySpan<int> taken = _taken.AsSpan(0, block.Select(probes.Anyone, _taken));
        for (var first = 0; first < probes.Count; first += FloatKernel.Together)
        {
            var products = _products.AsSpan(first * SlotBlock.Slots);
            SixBitKernel.DotEight(ref block.Rounded, byteStride, taken, ref probes.Rounded(first), values, products);
        }
        for (var probe = 0; probe < probes.Count; probe++)
        {
            var bound = new UpperBound(probes, probe);
            var products = _products.AsSpan(probe * SlotBlock.Slots, taken.Length);
            for (var i = 0; i < products.Length; i++)
            {
                if (bound.Of(products[i], block.Scales[taken[i]], block.Losses[taken[i]]) >= bound.Best.Bar)
                {
                    Consider(block, taken[i], probe);
                }
            }
        }
        return (long)taken.Length * probes.Count;
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

    /// <summary>What a score is at most, by the product of the rounded vectors.</summary>
    private readonly struct UpperBound(EmbeddingProbes probes, int probe)
    {
        private readonly int _excess = probes.Excess(probe);
        private readonly float _scale = probes.RoundingOf(probe).Scale;
        private readonly float _factor = 1 + probes.RoundingOf(probe).Loss;
        private readonly float _slack = probes.RoundingOf(probe).Loss + Rounding;

        public BestOwners Best { get; } = probes.Best[probe];

        public float Of(int product, float scale, float loss) => ((product - _excess) * _scale * scale) + (_factor * loss) + _slack;
    }
}
