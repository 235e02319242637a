using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>Writes transactions; the same input gives the same bytes.</summary>
internal static class AnsiNistWriter
{
    /// <summary>A transaction as it was read: its records stand one behind the other, as they are.</summary>
    public static byte[] Write(AnsiNistTransaction transaction)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write(transaction.Header.Bytes.Span);
        foreach (var record in transaction.Records)
        {
            output.Write(record.Bytes.Span);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>A transaction of a header without length and content, which are worked out, and of records.</summary>
    public static AnsiNistTransaction Compose(IEnumerable<(int Number, string Value)> header, IReadOnlyList<AnsiNistRecord> records)
    {
        var content = new StringBuilder().Append(CultureInfo.InvariantCulture, $"1{Unit}{records.Count}");
        foreach (var record in records)
        {
            content.Append(CultureInfo.InvariantCulture, $"{Record}{record.Type}{Unit}{record.Idc:D2}");
        }

        return new()
        {
            Header = Tagged(1, 0, header.Append((3, content.ToString())).OrderBy(field => field.Item1)),
            Records = records,
        };
    }

    /// <summary>A tagged record of these fields; length and IDC are put before them.</summary>
    public static AnsiNistRecord Tagged(int type, int idc, IEnumerable<(int Number, string Value)> fields)
    {
        var all = fields.ToList();
        if (type != 1)
        {
            all.Insert(0, (2, idc.ToString("D2", CultureInfo.InvariantCulture)));
        }

        var body = string.Join((char)AnsiNistLimits.GroupSeparator, all.Select(field => $"{Tag(type, field.Number)}:{field.Value}"));
        var around = Encoding.UTF8.GetByteCount(body) + Tag(type, 1).Length + 3;
        var length = around + Digits(around);
        length = around + Digits(length);
        var text = string.Create(CultureInfo.InvariantCulture, $"{Tag(type, 1)}:{length}{(char)AnsiNistLimits.GroupSeparator}{body}{(char)AnsiNistLimits.FileSeparator}");
        ReadOnlyMemory<byte> bytes = Encoding.UTF8.GetBytes(text);
        return new()
        {
            Type = type,
            Idc = idc,
            Bytes = bytes,
            Fields = [new(1, Encoding.UTF8.GetBytes(length.ToString(CultureInfo.InvariantCulture))),
                .. all.Select(field => new AnsiNistField(field.Number, Encoding.UTF8.GetBytes(field.Value)))],
        };
    }

    /// <summary>Items of one subfield.</summary>
    public static string Items(params IEnumerable<object> items) =>
        string.Join((char)AnsiNistLimits.UnitSeparator, items.Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)));

    /// <summary>Subfields of one field.</summary>
    public static string Subfields(IEnumerable<string> subfields) => string.Join((char)AnsiNistLimits.RecordSeparator, subfields);

    private static char Unit => (char)AnsiNistLimits.UnitSeparator;

    private static char Record => (char)AnsiNistLimits.RecordSeparator;

    private static string Tag(int type, int number) => string.Create(CultureInfo.InvariantCulture, $"{type}.{number:D3}");

    private static int Digits(int number) => number.ToString(CultureInfo.InvariantCulture).Length;
}
