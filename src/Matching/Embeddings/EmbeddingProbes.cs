using System.Runtime.CompilerServices;
using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Embeddings;

/// <summary>The probes of one pass, side by side, as they are and rounded to bytes, and what each has found so far.</summary>
internal sealed class EmbeddingProbes
{
    private readonly AlignedMemory<float> _vectors;
    private readonly AlignedMemory<sbyte> _rounded;
    private readonly int _floatStride;
    private readonly int _values;
    private readonly Quantisation[] _quantisations;
    private readonly int[] _excesses;
    private readonly bool[][] _allowed;

    public EmbeddingProbes(EmbeddingQuery[] queries, int floatStride, int values)
    {
        (_floatStride, _values) = (floatStride, values);
        Count = queries.Length;
        // Whole groups, so that the kernel of eight may always read eight; the rest stays zero.
        Room = Count == 1 ? 1 : (Count + FloatKernel.Together - 1) / FloatKernel.Together * FloatKernel.Together;
        _vectors = new(Room * floatStride);
        _rounded = new(Room * values);
        _quantisations = new Quantisation[Count];
        _excesses = new int[Count];
        _allowed = new bool[Count][];
        Best = new BestOwners[Count];
        for (var k = 0; k < Count; k++)
        {
            var probe = queries[k].Probe.Span;
            probe.CopyTo(_vectors.Span[(k * floatStride)..]);
            _quantisations[k] = Quantisation.Quantise(probe, sbyte.MaxValue, _rounded.Span[(k * values)..]);
            _excesses[k] = SixBits.Excess(_rounded.Span.Slice(k * values, values));
            _allowed[k] = queries[k].Allowed.ToArray();
            Best[k] = new(queries[k].Most);
        }
        Anyone = EmbeddingQuery.AllowedToAnyone(queries);
    }

    public int Count { get; }

    /// <summary>For how many probes there is room.</summary>
    public int Room { get; }

    public BestOwners[] Best { get; }

    /// <summary>The partitions that any of the probes may see.</summary>
    public bool[] Anyone { get; }

    public ReadOnlySpan<bool> Allowed(int probe) => _allowed[probe];

    public Quantisation RoundingOf(int probe) => _quantisations[probe];

    /// <summary>What a product with the rounded probe is too large by.</summary>
    public int Excess(int probe) => _excesses[probe];

    public ref float Vector(int probe) => ref Unsafe.Add(ref _vectors.First, probe * _floatStride);

    public ref sbyte Rounded(int probe) => ref Unsafe.Add(ref _rounded.First, probe * _values);
}
