namespace Kalkan.Matching.Embeddings;

/// <summary>A part of the gallery: the vectors as they are and rounded to bytes, each kind in one piece.</summary>
internal sealed class EmbeddingBlock(int floatStride, int byteStride) : SlotBlock
{
    private readonly AlignedMemory<float> _vectors = new(Slots * floatStride);
    private readonly AlignedMemory<sbyte> _rounded = new(Slots * byteStride);
    private readonly float[] _scales = new float[Slots];
    private readonly float[] _losses = new float[Slots];

    public override long Bytes => base.Bytes + _vectors.Bytes + _rounded.Bytes + (2L * Slots * sizeof(float));

    public ref float Vectors => ref _vectors.First;

    public ref sbyte Rounded => ref _rounded.First;

    public ReadOnlySpan<float> Scales => _scales;

    public ReadOnlySpan<float> Losses => _losses;

    public void Write(int slot, int owner, int partition, ReadOnlySpan<float> unit)
    {
        Begin(slot);
        unit.CopyTo(_vectors.Span[(slot * floatStride)..]);
        (_scales[slot], _losses[slot]) = Quantisation.Quantise(unit, _rounded.Span[(slot * byteStride)..]);
        End(slot, owner, partition);
    }
}
