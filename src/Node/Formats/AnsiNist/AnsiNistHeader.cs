using System.Collections.Immutable;
using System.Globalization;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>What the record of type 1 must hold.</summary>
internal static class AnsiNistHeader
{
    private static readonly ImmutableArray<(int Number, string Name)> Required =
    [
        (2, "version"), (3, "content"), (4, "type of transaction"), (5, "date"), (7, "destination"), (8, "originator"), (9, "control number"),
    ];

    /// <summary>Character sets of field 1.015: ASCII and UTF-8.</summary>
    private static readonly ImmutableArray<int> CharacterSets = [0, 3];

    /// <summary>What is wrong; null where nothing is.</summary>
    public static string? Fault(AnsiNistRecord header)
    {
        foreach (var (number, name) in Required)
        {
            if (header[number].Length == 0)
            {
                return $"field 1.{number:D3} ({name}) is missing";
            }
        }

        if (Number(header[2]) is not (>= 200 and < 700) || header[2].Length != 4)
        {
            return $"field 1.002: version {Shown(header[2])} is not 0200 to 0699";
        }

        if (header[5].Length != 8 || Number(header[5]) is null)
        {
            return "field 1.005: the date is not of the form YYYYMMDD";
        }

        var set = header.Find(15)?.Subfields[0][0];
        return set is not null && !(Number(set) is { } known && CharacterSets.Contains(known))
            ? $"field 1.015: character set {Shown(set)} is not read, only 000 (ASCII) and 003 (UTF-8)"
            : ContentFault(header.Find(3)!.Subfields);
    }

    /// <summary>Type and IDC of each record that follows. The header has no fault.</summary>
    public static IEnumerable<(int Type, int Idc)> Content(AnsiNistRecord header) =>
        header.Find(3)!.Subfields.Skip(1).Select(entry => (Number(entry[0])!.Value, Number(entry[1])!.Value));

    private static string? ContentFault(string[][] content)
    {
        if (content[0].Length != 2 || Number(content[0][0]) != 1 || Number(content[0][1]) is not { } count)
        {
            return "field 1.003: it does not begin with 1 and the number of records";
        }

        if (count != content.Length - 1 || count > AnsiNistLimits.Records)
        {
            return count > AnsiNistLimits.Records
                ? $"field 1.003: {count} records are more than {AnsiNistLimits.Records}" : $"field 1.003: {count} records are announced, {content.Length - 1} listed";
        }

        return content.Skip(1).Any(entry => entry.Length != 2 || Number(entry[0]) is not (>= 2 and <= 99) || Number(entry[1]) is not (>= 0 and <= 255))
            ? "field 1.003: an entry is no type from 2 to 99 with an IDC" : null;
    }

    private static int? Number(string text) =>
        text.Length <= 8 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Shown(string text) => text.Length <= 16 ? text : text[..16] + "…";
}
