namespace Kalkan.Matching.Documents;

/// <summary>Reads machine readable zones, ICAO Doc 9303 parts 3–7: TD1, TD2, TD3, MRV-A and MRV-B.</summary>
public static class Mrz
{
    /// <summary>The longest text looked at; three lines of 30 with their line ends are far shorter.</summary>
    public const int MaxLength = 256;

    /// <summary>
    /// Reads the lines of a zone, divided by line ends (LF or CR LF) or run together (88, 90 or 72 characters). Every check
    /// digit is verified. Two-digit years are resolved against <paramref name="reference"/> (the day of the control): a birth
    /// is never later than it, so a holder over a hundred reads a century too young; an expiry lies from 50 years before to
    /// 49 years after.
    /// </summary>
    public static MrzReading Read(string? text, DateOnly reference)
    {
        if (text?.Length > MaxLength)
        {
            return Refuse(MrzFaultReason.TooLong);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Refuse(MrzFaultReason.Empty);
        }

        var lines = SplitLines(text.Trim(' ', '\r', '\n'));
        return FindLayout(lines) is { } layout ? new MrzReader(layout, lines, reference).Read() : Refuse(MrzFaultReason.LineLengths);
    }

    private static MrzReading Refuse(MrzFaultReason reason) => new([new MrzFault(MrzField.Zone, reason, 0, 0)], []);

    private static string[] SplitLines(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        return lines is [{ Length: 72 or 88 or 90 } one] ? Cut(one, one.Length == 90 ? 3 : 2) : lines;
    }

    private static string[] Cut(string text, int count)
    {
        var width = text.Length / count;
        return [.. Enumerable.Range(0, count).Select(line => text.Substring(line * width, width))];
    }

    private static MrzLayout? FindLayout(string[] lines)
    {
        var width = lines[0].Length;
        return lines.Any(line => line.Length != width) ? null : (lines.Length, width) switch
        {
            (3, 30) => MrzLayout.Td1,
            (2, 36) => lines[0][0] == 'V' ? MrzLayout.MrvB : MrzLayout.Td2,
            (2, 44) => lines[0][0] == 'V' ? MrzLayout.MrvA : MrzLayout.Td3,
            _ => null,
        };
    }
}
