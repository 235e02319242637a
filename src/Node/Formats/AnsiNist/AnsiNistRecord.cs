namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>One logical record of a transaction: tagged fields, or the binary layout of types 3 to 8.</summary>
internal sealed record AnsiNistRecord
{
    public required int Type { get; init; }

    /// <summary>Information designation character: what belongs together has the same one. 0 of type 1, which has none.</summary>
    public required int Idc { get; init; }

    /// <summary>In the order of the file; none where the record is binary.</summary>
    public IReadOnlyList<AnsiNistField> Fields { get; init; } = [];

    /// <summary>The whole record as it stands in the file, with its length.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    public bool IsBinary => IsBinaryType(Type);

    /// <summary>The field's text, or empty where the record has none.</summary>
    public string this[int number] => Find(number)?.Text ?? "";

    public static bool IsBinaryType(int type) => type is >= 3 and <= 8;

    public AnsiNistField? Find(int number) => Fields.FirstOrDefault(field => field.Number == number);
}
