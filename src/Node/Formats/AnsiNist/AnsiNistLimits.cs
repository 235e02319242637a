namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>How much of a transaction is read, and the bytes that part it (ANSI/NIST-ITL 1-2011, annex B).</summary>
internal static class AnsiNistLimits
{
    /// <summary>A whole file.</summary>
    public const int FileBytes = 8 << 20;

    /// <summary>Records behind the first one.</summary>
    public const int Records = 1_000;

    /// <summary>Fields of one record.</summary>
    public const int Fields = 4_096;

    /// <summary>Separators within one field: 255 minutiae with a few items each stay far below.</summary>
    public const int Items = 16_384;

    /// <summary>Ends a record.</summary>
    public const byte FileSeparator = 0x1C;

    /// <summary>Between fields.</summary>
    public const byte GroupSeparator = 0x1D;

    /// <summary>Between subfields.</summary>
    public const byte RecordSeparator = 0x1E;

    /// <summary>Between items of a subfield.</summary>
    public const byte UnitSeparator = 0x1F;

    /// <summary>The field of a tagged record that holds its image: any bytes, up to the record's end.</summary>
    public const int DataField = 999;
}
