using System.Runtime.CompilerServices;

namespace Kalkan.Matching.Embeddings;

/// <summary>The probes of one pass, side by side, as they are and rounded to bytes, and what each has found so far.</summary>
internal sealed class EmbeddingProbes
{
    private readonly AlignedMemory<float> _vectors;
    private readonly AlignedMemory<sbyte> _rounded;
    private readonly int _floatStride;
    private readonly int _byteStride;
    private readonly Quantisation[] _quantisations;
    private readonly bool[][] _allowed;

    public EmbeddingProbes(ReadOnlySpan<EmbeddingQuery> queries, int floatStride, int byteStride)
    {
        (_floatStride, _byteStride) = (floatStride, byteStride);
        Count = queries.Length;
        // Whole groups, so that the kernel of eight may always read eight; the rest stays zero.
        var room = Count <= Single ? Count : (Count + FloatKernel.Together - 1) / FloatKernel.Together * FloatKernel.Together;
        _vectors = new(room * floatStride);
        _rounded = new(room * byteStride);
        _quantisations = new Quantisation[Count];
        _allowed = new bool[Count][];
        Best = new BestOwners[Count];
        for (var k = 0; k < Count; k++)
        {
            var probe = queries[k].Probe.Span;
            probe.CopyTo(_vectors.Span[(k * floatStride)..]);
            _quantisations[k] = Quantisation.Quantise(probe, _rounded.Span[(k * byteStride)..]);
            _allowed[k] = queries[k].Allowed.ToArray();
            Best[k] = new(queries[k].Most);
        }
        Anyone = new bool[_allowed.Max(one => one.Length)];
        for (var partition = 0; partition < Anyone.Length; partition++)
        {
            Anyone[partition] = _allowed.Any(one => partition < one.Length && one[partition]);
        }
    }

    /// <summary>Up to so many probes are cheaper one after the other than as a group of eight.</summary>
    public const int Single = 2;

    public int Count { get; }

    public BestOwners[] Best { get; }

    /// <summary>The partitions that any of the probes may see.</summary>
    public bool[] Anyone { get; }

    public ReadOnlySpan<bool> Allowed(int probe) => _allowed[probe];

    public Quantisation RoundingOf(int probe) => _quantisations[probe];

    public ref float Vector(int probe) => ref Unsafe.Add(ref _vectors.First, probe * _floatStride);

    public ref sbyte Rounded(int probe) => ref Unsafe.Add(ref _rounded.First, probe * _byteStride);
}
