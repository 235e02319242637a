namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>Reads big-endian numbers one behind the other. The first fault stays; after it every number is 0 and nothing moves any more.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Offset of the next byte.</summary>
    public int At { get; private set; }

    /// <summary>What is wrong, with the byte's offset and the field's name; null while nothing is.</summary>
    public string? Fault { get; private set; }

    public readonly bool Failed => Fault is not null;

    public readonly int Length => _bytes.Length;

    public readonly int Left => _bytes.Length - At;

    public int Byte(string field) => Take(1, field) ? _bytes[At - 1] : 0;

    public int Short(string field) => Take(2, field) ? (_bytes[At - 2] << 8) | _bytes[At - 1] : 0;

    public long Long(string field) => Take(4, field) ? System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(_bytes[(At - 4)..]) : 0;

    public ReadOnlySpan<byte> Bytes(int count, string field) => Take(count, field) ? _bytes.Slice(At - count, count) : default;

    /// <summary>The bytes that are left, without taking them.</summary>
    public readonly ReadOnlySpan<byte> Rest => _bytes[At..];

    /// <summary>Refuses the field that ends before the next byte.</summary>
    public void Refuse(int size, string field, string reason) => RefuseAt(At - size, field, reason);

    public void RefuseAt(int offset, string field, string reason) => Fault ??= $"Byte {offset}, {field}: {reason}.";

    private bool Take(int count, string field)
    {
        if (Failed)
        {
            return false;
        }

        if (count > Left)
        {
            RefuseAt(At, field, $"{count} bytes should follow, but only {Left} are left");
            return false;
        }

        At += count;
        return true;
    }
}
