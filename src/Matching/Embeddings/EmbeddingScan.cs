using System.Runtime.CompilerServices;

namespace Kalkan.Matching.Embeddings;

/// <summary>One pass of some probes over the blocks of a gallery.</summary>
internal sealed class EmbeddingScan(EmbeddingProbes probes, int floatStride, int byteStride)
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
    public long Exact(EmbeddingBlock block)
    {
        ReadOnlySpan<int> taken = _taken.AsSpan(0, block.Select(probes.Anyone, _taken));
        for (var first = 0; first < probes.Count; first += FloatKernel.Together)
        {
            var scores = _scores.AsSpan(first * SlotBlock.Slots);
            if (probes.Count - first > EmbeddingProbes.Single)
            {
                FloatKernel.DotEight(ref block.Vectors, floatStride, taken, ref probes.Vector(first), scores);
                continue;
            }
            for (var probe = first; probe < probes.Count; probe++, scores = scores[SlotBlock.Slots..])
            {
                FloatKernel.DotOne(ref block.Vectors, floatStride, taken, ref probes.Vector(probe), scores);
            }
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

    /// <summary>
    /// Inner products of the rounded vectors; then those of the vectors themselves where the first may be too low by enough to matter. With
    /// p = p' + e and x = x' + d: p·x = p'·x' + p'·d + e·x, of which the last two are at most |p'||d| + |e||x|.
    /// </summary>
    public long Rounded(EmbeddingBlock block)
    {
        ReadOnlySpan<int> taken = _taken.AsSpan(0, block.Select(probes.Anyone, _taken));
        for (var first = 0; first < probes.Count; first += FloatKernel.Together)
        {
            var products = _products.AsSpan(first * SlotBlock.Slots);
            if (probes.Count - first > EmbeddingProbes.Single)
            {
                Int8Kernel.DotEight(ref block.Rounded, byteStride, taken, ref probes.Rounded(first), products);
                continue;
            }
            for (var probe = first; probe < probes.Count; probe++, products = products[SlotBlock.Slots..])
            {
                Int8Kernel.DotOne(ref block.Rounded, byteStride, taken, ref probes.Rounded(probe), products);
            }
        }
        var scales = block.Scales;
        var losses = block.Losses;
        for (var probe = 0; probe < probes.Count; probe++)
        {
            var best = probes.Best[probe];
            var (scale, loss) = probes.RoundingOf(probe);
            var (factor, slack) = (1 + loss, loss + Rounding);
            var products = _products.AsSpan(probe * SlotBlock.Slots, taken.Length);
            for (var i = 0; i < products.Length; i++)
            {
                var slot = taken[i];
                if ((products[i] * scale * scales[slot]) + (factor * losses[slot]) + slack >= best.Bar)
                {
                    Consider(block, slot, probe);
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
}
