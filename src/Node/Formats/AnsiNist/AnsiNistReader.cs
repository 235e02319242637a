using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>Reads a transaction record by record: each says its own length, the first one what follows it.</summary>
internal sealed class AnsiNistReader(ReadOnlyMemory<byte> bytes)
{
    private const int MostTagDigits = 9;
    private const int BinaryHeaderBytes = 5;

    private readonly HashSet<int> _seen = [];
    private int _at;
    private string? _fault;

    public bool TryRead([NotNullWhen(true)] out AnsiNistTransaction? transaction, [NotNullWhen(false)] out string? fault)
    {
        transaction = Read();
        fault = _fault;
        transaction = fault is null ? transaction : null;
        return fault is null;
    }

    /// <summary>The one record of that type that the bytes hold, from the first to the last; null where they do not.</summary>
    public static AnsiNistRecord? ReadOne(ReadOnlyMemory<byte> bytes, int type)
    {
        var reader = new AnsiNistReader(bytes);
        var record = AnsiNistRecord.IsBinaryType(type) ? reader.ReadBinary(type) : reader.ReadTagged(type);
        return record is not null && reader._at == bytes.Length ? record : null;
    }

    private AnsiNistTransaction? Read()
    {
        if (bytes.Length > AnsiNistLimits.FileBytes)
        {
            return Refuse<AnsiNistTransaction>(0, "file", $"{bytes.Length} bytes are more than {AnsiNistLimits.FileBytes >> 20} MiB");
        }

        var header = ReadTagged(1);
        if (header is null)
        {
            return null;
        }

        if (AnsiNistHeader.Fault(header) is { } fault)
        {
            return Refuse<AnsiNistTransaction>(0, "type 1", fault);
        }

        var records = new List<AnsiNistRecord>();
        foreach (var (type, idc) in AnsiNistHeader.Content(header))
        {
            var start = _at;
            var record = AnsiNistRecord.IsBinaryType(type) ? ReadBinary(type) : ReadTagged(type);
            if (record is null)
            {
                return null;
            }

            if (record.Idc != idc)
            {
                return Refuse<AnsiNistTransaction>(start, $"type {type}", $"its IDC is {record.Idc}, but field 1.003 announces {idc}");
            }

            records.Add(record);
        }

        return _at < bytes.Length
            ? Refuse<AnsiNistTransaction>(_at, "end of the file", $"{bytes.Length - _at} bytes follow the last record of field 1.003")
            : new() { Header = header, Records = records };
    }

    /// <summary>Types 3 to 8: four bytes of length, one of IDC.</summary>
    private AnsiNistRecord? ReadBinary(int type)
    {
        var (start, left) = (_at, bytes.Length - _at);
        if (left < BinaryHeaderBytes)
        {
            return Refuse<AnsiNistRecord>(start, $"type {type}", $"length and IDC should follow, but only {left} bytes are left");
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.Span[start..]);
        var least = AnsiNistBinaryHeader.Bytes(type);
        if (length < least || length > left)
        {
            return Refuse<AnsiNistRecord>(start, $"type {type} length", length < least
                ? $"{length} is less than the {least} bytes of its header" : $"{length} bytes should be there, but only {left} are left");
        }

        _at += (int)length;
        return new() { Type = type, Idc = bytes.Span[start + 4], Bytes = bytes.Slice(start, (int)length) };
    }

    private AnsiNistRecord? ReadTagged(int type)
    {
        var start = _at;
        if (ReadLength(type) is not { } length)
        {
            return null;
        }

        var end = start + length - 1;
        if (bytes.Span[end] != AnsiNistLimits.FileSeparator)
        {
            return Refuse<AnsiNistRecord>(end, $"field {type}.001", $"the record of {length} bytes does not end with a file separator");
        }

        var fields = new List<AnsiNistField>();
        _seen.Clear();
        for (var at = start; at < end;)
        {
            if (fields.Count == AnsiNistLimits.Fields)
            {
                return Refuse<AnsiNistRecord>(at, $"type {type}", $"it has more than {AnsiNistLimits.Fields} fields");
            }

            var begin = at;
            if (ReadField(type, ref at, end) is not { } field)
            {
                return null;
            }

            if (!_seen.Add(field.Number))
            {
                return Refuse<AnsiNistRecord>(begin, $"field {type}.{field.Number:D3}", "it stands twice in the record");
            }

            fields.Add(field);
        }

        _at = end + 1;
        var idc = fields.Find(field => field.Number == 2)?.Text ?? "";
        if (type != 1 && !(idc.Length is 1 or 2 or 3 && idc.All(char.IsAsciiDigit)))
        {
            return Refuse<AnsiNistRecord>(start, $"field {type}.002", "the record has no IDC");
        }

        return new()
        {
            Type = type,
            Idc = type == 1 ? 0 : int.Parse(idc, NumberStyles.None, CultureInfo.InvariantCulture),
            Fields = fields,
            Bytes = bytes[start.._at],
        };
    }

    /// <summary>The length in the first field of a tagged record.</summary>
    private int? ReadLength(int type)
    {
        var (start, at) = (_at, _at);
        var left = bytes.Length - start;
        var number = ReadTag(type, ref at, bytes.Length);
        if (number is null)
        {
            return null;
        }

        var digits = bytes.Span[at..Math.Min(bytes.Length, at + MostTagDigits + 1)];
        var count = digits.IndexOf(AnsiNistLimits.GroupSeparator);
        if (number != 1 || count < 1 || !int.TryParse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            Refuse<object>(start, $"field {type}.001", "the record does not begin with its length");
            return null;
        }

        if (length <= at - start + count || length > left)
        {
            Refuse<object>(at, $"field {type}.001", length > left ? $"{length} bytes should be there, but only {left} are left" : $"{length} is too short");
            return null;
        }

        return length;
    }

    private AnsiNistField? ReadField(int type, ref int at, int end)
    {
        if (ReadTag(type, ref at, end) is not { } number)
        {
            return null;
        }

        var rest = bytes.Span[at..end];
        var isData = number == AnsiNistLimits.DataField;
        var length = isData ? -1 : rest.IndexOf(AnsiNistLimits.GroupSeparator);
        var value = bytes.Slice(at, length < 0 ? rest.Length : length);
        if (!isData && TextFault(value.Span) is { } fault)
        {
            return Refuse<AnsiNistField>(at, $"field {type}.{number:D3}", fault);
        }

        if (length == rest.Length - 1)
        {
            return Refuse<AnsiNistField>(end - 1, $"type {type}", "a field is missing behind the last group separator");
        }

        at = length < 0 ? end : at + length + 1;
        return new(number, value);
    }

    /// <summary>Reads “type.number:”.</summary>
    private int? ReadTag(int type, ref int at, int end)
    {
        var start = at;
        var tag = bytes.Span[at..Math.Min(end, at + (2 * MostTagDigits))];
        var (point, colon) = (tag.IndexOf((byte)'.'), tag.IndexOf((byte)':'));
        if (point < 1 || colon < point + 2
            || !int.TryParse(tag[..point], NumberStyles.None, CultureInfo.InvariantCulture, out var of)
            || !int.TryParse(tag[(point + 1)..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || of != type || number == 0)
        {
            Refuse<object>(start, $"type {type}", $"a field should begin with “{type}.”, a number and a colon");
            return null;
        }

        at += colon + 1;
        return number;
    }

    /// <summary>Text is UTF-8, of which ASCII is a part; no other control characters than the separators stand in it, and of those no more than are worth taking apart.</summary>
    private static string? TextFault(ReadOnlySpan<byte> value)
    {
        var items = 0;
        foreach (var letter in value)
        {
            if (letter is AnsiNistLimits.RecordSeparator or AnsiNistLimits.UnitSeparator && ++items > AnsiNistLimits.Items)
            {
                return $"more than {AnsiNistLimits.Items} subfields and items";
            }

            if (letter < 0x20 && letter is not (AnsiNistLimits.RecordSeparator or AnsiNistLimits.UnitSeparator or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return $"a control character 0x{letter:X2} in text";
            }
        }

        return System.Text.Unicode.Utf8.IsValid(value) ? null : "text that is neither ASCII nor UTF-8";
    }

    private T? Refuse<T>(int offset, string what, string reason)
        where T : class
    {
        _fault ??= string.Create(CultureInfo.InvariantCulture, $"Byte {offset}, {what}: {reason}.");
        return null;
    }
}
