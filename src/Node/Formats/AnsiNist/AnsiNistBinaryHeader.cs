using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>The fixed fields before the image of a binary record (types 3 to 6; of 7 and 8 length and IDC are common).</summary>
/// <param name="Impression">IMP.</param>
/// <param name="Position">FGP, the first of six; the others are alternatives, 255 where there are none.</param>
/// <param name="Width">HLL, pixels.</param>
/// <param name="Height">VLL, pixels.</param>
/// <param name="Compression">CA: 0 none, 1 WSQ, 2 JPEG, 4 JPEG 2000, 6 PNG.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AnsiNistBinaryHeader(int Impression, int Position, int Width, int Height, int Compression)
{
    private const int ImageHeaderBytes = 18;
    private const int SignatureHeaderBytes = 12;

    /// <summary>The least length of a record of that type.</summary>
    public static int Bytes(int type) => type switch { 7 => 5, 8 => SignatureHeaderBytes, _ => ImageHeaderBytes };

    /// <summary>The header of a record of type 3 to 6.</summary>
    public static AnsiNistBinaryHeader Of(AnsiNistRecord record)
    {
        var bytes = record.Bytes.Span;
        return new(bytes[5], bytes[6], BinaryPrimitives.ReadUInt16BigEndian(bytes[13..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[15..]), bytes[17]);
    }
}
