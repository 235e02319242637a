namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>
/// The fixed fields before the image of a binary record: of types 3 to 6 length, IDC, IMP, FGP, ISR, HLL, VLL and compression; of 7 and 8 length
/// and IDC are common.
/// </summary>
internal static class AnsiNistBinaryHeader
{
    private const int ImageHeaderBytes = 18;
    private const int SignatureHeaderBytes = 12;
    private const int PositionAt = 6;

    /// <summary>The least length of a record of that type.</summary>
    public static int Bytes(int type) => type switch { 7 => 5, 8 => SignatureHeaderBytes, _ => ImageHeaderBytes };

    /// <summary>FGP of a record of type 3 to 6, the first of six; the others are alternatives, 255 where there are none.</summary>
    public static int Position(AnsiNistRecord record) => record.Bytes.Span[PositionAt];
}
