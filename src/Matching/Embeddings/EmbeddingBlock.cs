using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Embeddings;

/// <summary>A part of the gallery: the vectors as they are and rounded to six bits, each kind in one piece.</summary>
internal sealed class EmbeddingBlock(int floatStride, int byteStride) : SlotBlock
{
    private readonly AlignedMemory<float> _vectors = new(Slots * floatStride);
    private readonly AlignedMemory<byte> _rounded = new(Slots * byteStride);
    private readonly float[] _scales = new float[Slots];
    private readonly float[] _losses = new float[Slots];

    public override long Bytes => base.Bytes + _vectors.Bytes + _rounded.Bytes + (2L * Slots * sizeof(float));

    public ref float Vectors => ref _vectors.First;

    public ref byte Rounded => ref _rounded.First;

    public ReadOnlySpan<float> Scales => _scales;

    public ReadOnlySpan<float> Losses => _losses;

    public void Write(int slot, int owner, int partition, ReadOnlySpan<float> unit)
    {
        Begin(slot);
        unit.CopyTo(_vectors.Span[(slot * floatStride)..]);
        Span<sbyte> rounded = stackalloc sbyte[unit.Length];
        (_scales[slot], _losses[slot]) = Quantisation.Quantise(unit, SixBits.Most, rounded);
        SixBits.Pack(rounded, _rounded.Span.Slice(slot * byteStride, byteStride));
        End(slot, owner, partition);
    }
}
