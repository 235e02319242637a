using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;
using Google.Protobuf;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Audit;

/// <summary>
/// The form of one entry on disk: CRC-32C of the rest as eight hexadecimal digits, a space, the entry's protobuf bytes in
/// base64, a line feed. The line feed is written last, so a line without one is torn; a line with one but with a wrong
/// checksum was altered.
/// </summary>
internal static class AuditLine
{
    /// <summary>No line is longer, in bytes.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private const int Prefix = 9;

    /// <summary>Writes the entry's line, with its line feed.</summary>
    /// <exception cref="ArgumentException">The entry is too large for a line.</exception>
    public static int Write(IBufferWriter<byte> output, AuditEntry entry)
    {
        var size = entry.CalculateSize();
        var length = Prefix + Base64.GetMaxEncodedToUtf8Length(size) + 1;
        if (length > MostBytes)
        {
            throw new ArgumentException("The entry is too large for the audit log.", nameof(entry));
        }

        var line = output.GetSpan(length)[..length];
        var body = line[Prefix..^1];
        entry.WriteTo(body[..size]);
        Base64.EncodeToUtf8InPlace(body, size, out _);
        Checksum(body).TryFormat(line, out _, "x8");
        line[Prefix - 1] = (byte)' ';
        line[^1] = (byte)'\n';
        output.Advance(length);
        return length;
    }

    /// <summary>Reads a line without its line feed; false where checksum or content do not hold.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, [NotNullWhen(true)] out AuditEntry? entry)
    {
        entry = null;
        if (line.Length <= Prefix || line[Prefix - 1] != (byte)' ')
        {
            return false;
        }

        Span<byte> expected = stackalloc byte[Prefix - 1];
        var body = line[Prefix..];
        Checksum(body).TryFormat(expected, out _, "x8");
        if (!expected.SequenceEqual(line[..(Prefix - 1)]))
        {
            return false;
        }

        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(body.Length)];
        if (Base64.DecodeFromUtf8(body, bytes, out _, out var written) != OperationStatus.Done)
        {
            return false;
        }

        try
        {
            entry = AuditEntry.Parser.ParseFrom(bytes, 0, written);
            return true;
        }
        catch (InvalidProtocolBufferException)
        {
            return false;
        }
    }

    private static uint Checksum(ReadOnlySpan<byte> body)
    {
        var sum = uint.MaxValue;
        var words = MemoryMarshal.Cast<byte, ulong>(body);
        foreach (var word in words)
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        foreach (var rest in body[(words.Length * sizeof(ulong))..])
        {
            sum = BitOperations.Crc32C(sum, rest);
        }

        return ~sum;
    }
}
