using System.Collections.Immutable;
using System.Globalization;
using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Fingerprints.Formats;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>
/// The templates of a transaction: minutiae in the format they are compared in, images as the whole record they came in, which nothing compares.
/// Minutiae come first, so that they have the room of the record.
/// </summary>
internal static class AnsiNistTemplates
{
    /// <summary>Before the number of the record's type, in the format of a template that holds it.</summary>
    public const string ImageFormat = "ansi-nist-type-";

    private const int LongestKind = 11;
    private const int MostTemplates = 32;
    private const int MostTemplateBytes = 64 * 1024;

    /// <summary>A record holds 256 KiB; the rest of it is for what is said of the person.</summary>
    private const int MostBytes = 224 * 1024;

    /// <summary>Adds what fits to the person, and says what does not and why.</summary>
    public static ImmutableArray<string> Take(IEnumerable<AnsiNistRecord> records, Person person)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        var room = MostBytes;
        foreach (var record in records.Where(record => record.Type != 2).OrderBy(record => record.Type == 9 ? 0 : 1))
        {
            var template = Template(record, out var fault);
            fault ??= template!.Data.Length > MostTemplateBytes ? $"{template.Data.Length} bytes are more than the {MostTemplateBytes / 1024} KiB of a template"
                : template.Data.Length > room ? $"{template.Data.Length} bytes are more than a record has room for"
                : person.Templates.Count == MostTemplates ? $"a record has at most {MostTemplates} templates"
                : null;
            if (fault is null)
            {
                person.Templates.Add(template);
                room -= template!.Data.Length;
            }
            else
            {
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"type {record.Type}, IDC {record.Idc}: {fault}"));
            }
        }

        return notes.ToImmutable();
    }

    private static Template? Template(AnsiNistRecord record, out string? fault)
    {
        fault = null;
        if (record.Type == 9)
        {
            return Minutiae(record, out fault);
        }

        Modality? modality = record.Type switch
        {
            3 or 4 or 5 or 6 or 14 => Modality.Fingerprint,
            10 when record[3] == "FACE" => Modality.Face,
            17 => Modality.Iris,
            _ => null,
        };
        fault = modality is not null ? null : record.Type == 10 ? $"an image of {Kind(record)}, not of a face" : "no record of this type is kept";
        return modality is null ? null : new()
        {
            Modality = modality.Value,
            Format = ImageFormat + record.Type.ToString(CultureInfo.InvariantCulture),
            Position = Position(record),
            Data = ByteString.CopyFrom(record.Bytes.Span),
        };
    }

    private static Template? Minutiae(AnsiNistRecord record, out string? fault)
    {
        FingerprintRecord? minutiae;
        var read = AnsiNistMinutiae.Has(record) ? AnsiNistMinutiae.TryRead(record, out minutiae, out fault)
            : AnsiNistLegacyMinutiae.Has(record) ? AnsiNistLegacyMinutiae.TryRead(record, out minutiae, out fault)
            : Nothing(out minutiae, out fault);
        return !read ? null : new()
        {
            Modality = Modality.Fingerprint,
            Format = minutiae!.Format.Id(),
            Position = (uint)minutiae.Views[0].Position,
            Quality = minutiae.Views[0].Quality is { } quality and <= 100 ? (uint)quality : 0,
            Data = ByteString.CopyFrom(minutiae.ToBytes()),
        };
    }

    private static bool Nothing(out FingerprintRecord? minutiae, out string? fault)
    {
        (minutiae, fault) = (null, "it has no minutiae as of ANSI INCITS 378 (field 9.137)");
        return false;
    }

    /// <summary>Field 10.003, if it is one of the standard's words.</summary>
    private static string Kind(AnsiNistRecord record) =>
        record[3] is { Length: > 0 and <= LongestKind } kind && kind.All(char.IsAsciiLetterUpper) ? kind : "something else";

    /// <summary>The finger (0 to 10) or the eye (1 right, 2 left); 0 for anything else, such as several fingers.</summary>
    private static uint Position(AnsiNistRecord record)
    {
        var position = record.IsBinary ? AnsiNistBinaryHeader.Position(record)
            : record.Type switch { 14 => Number(record.Find(13)), 17 => Number(record.Find(3)), _ => 0 };
        return position <= 10 ? (uint)position : 0;
    }

    private static int Number(AnsiNistField? field) =>
        field is not null && int.TryParse(field.Subfields[0][0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
