using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>
/// Finds the layout of a record. The standards share magics and versions, so every layout with the record's version is tried: the right one is
/// the one whose views end at the last byte.
/// </summary>
internal static class RecordDetection
{
    private const int VersionEnd = 8;

    public static bool TryParse(
        ReadOnlySpan<byte> bytes, FingerprintFormat? expected, [NotNullWhen(true)] out FingerprintRecord? record, [NotNullWhen(false)] out string? fault)
    {
        record = null;
        fault = Preface(bytes);
        if (fault is not null)
        {
            return false;
        }

        foreach (var layout in RecordLayout.Candidates(bytes).OrderBy(layout => expected is null || layout.Format == expected ? 0 : 1))
        {
            var found = new RecordParser(bytes, layout).Parse(out var reason);
            if (found is not null)
            {
                fault = expected is null || found.Format == expected ? null : $"The record is {found.Format.Title()}, not {expected.Value.Title()}.";
                record = fault is null ? found : null;
                return fault is null;
            }

            fault ??= reason;
        }

        fault ??= $"Byte 4, version: {Quoted(bytes[4..VersionEnd])} is none of \" 20\", \"030\" and \"035\".";
        return false;
    }

    private static string? Preface(ReadOnlySpan<byte> bytes) =>
        bytes.Length < VersionEnd ? $"Byte {bytes.Length}, format identifier: a record begins with 8 bytes of magic and version."
        : bytes.StartsWith("FMR\0"u8) ? null
        : bytes.StartsWith("FAC\0"u8) ? "Byte 0, format identifier: FAC is a face image (ISO/IEC 19794-5), not finger minutiae."
        : bytes.StartsWith("FIR\0"u8) ? "Byte 0, format identifier: FIR is a finger image (ISO/IEC 19794-4), not finger minutiae."
        : bytes.StartsWith("IIR\0"u8) ? "Byte 0, format identifier: IIR is an iris image (ISO/IEC 19794-6), not finger minutiae."
        : $"Byte 0, format identifier: {Quoted(bytes[..4])} is not \"FMR\" and a zero byte.";

    private static string Quoted(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder("\"");
        foreach (var value in bytes)
        {
            text = value is >= 0x20 and < 0x7F ? text.Append((char)value) : text.Append($"\\{value:X2}");
        }

        return text.Append('"').ToString();
    }
}
