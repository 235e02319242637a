using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Iris;

/// <summary>A part of the gallery: codes with their masks, one after the other.</summary>
internal sealed class IrisBlock(int stride) : SlotBlock
{
    private readonly AlignedMemory<byte> _codes = new(Slots * stride);

    public override long Bytes => base.Bytes + _codes.Bytes;

    public ref byte Codes => ref _codes.First;

    public void Write(int slot, int owner, int partition, IrisCode code)
    {
        Begin(slot);
        code.CodeAndMask.CopyTo(_codes.Span[(slot * stride)..]);
        End(slot, owner, partition);
    }
}
