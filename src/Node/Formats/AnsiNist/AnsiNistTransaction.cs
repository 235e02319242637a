using System.Diagnostics.CodeAnalysis;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>A file of ANSI/NIST-ITL 1-2011 (and 1-2000, 1-2007) in the traditional encoding of annex B.</summary>
internal sealed record AnsiNistTransaction
{
    /// <summary>Type 1: version, content, what it is for, from whom to whom.</summary>
    public required AnsiNistRecord Header { get; init; }

    /// <summary>All others, in the order of the file.</summary>
    public required IReadOnlyList<AnsiNistRecord> Records { get; init; }

    /// <summary>1.004.</summary>
    public string TypeOfTransaction => Header[4];

    /// <summary>1.008.</summary>
    public string Originator => Header[8];

    /// <summary>1.009.</summary>
    public string ControlNumber => Header[9];

    /// <summary>1.013, its first item: <c>NORAM</c>, <c>INT-I</c>.</summary>
    public string Domain => Header.Find(13)?.Subfields[0][0] ?? "";

    /// <summary>Reads a file.</summary>
    /// <param name="fault">What is wrong, with the byte's offset and the field's number.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out AnsiNistTransaction? transaction, [NotNullWhen(false)] out string? fault) =>
        new AnsiNistReader(bytes).TryRead(out transaction, out fault);
}
