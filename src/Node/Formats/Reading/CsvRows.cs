using System.Text;
using CsvHelper;

namespace Kalkan.Node.Formats.Reading;

/// <summary>Reads a CSV file (RFC 4180, UTF-8) row by row; a row is at most 1 MiB, with line breaks inside quotes.</summary>
internal sealed class CsvRows : IDisposable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly CsvReader _reader;
    private CsvMalformedReason? _malformed;
    private bool _ended;
    private long _line = 1;

    public CsvRows(Stream stream) => _reader = CsvReader.Create(
        stream,
        new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            MaxRecordSize = EntryLimits.EntryBytes,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record => _malformed = record.Reason,
        },
        leaveOpen: true);

    /// <summary>The next row, or null at the end.</summary>
    public CsvRow? Next()
    {
        if (_ended)
        {
            return null;
        }

        try
        {
            _malformed = null;
            _ended = !_reader.Read();
            return _ended ? null : Row();
        }
        catch (CsvFormatException fault)
        {
            _ended = true;
            return new CsvRow(Math.Max(fault.LineNumber, _line), [], "a row is longer than 1 MiB", Broken: true);
        }
    }

    public void Dispose() => _reader.Dispose();

    private CsvRow Row()
    {
        _line = _reader.LineNumber;
        if (_malformed is { } reason)
        {
            // A cell that does not end takes the rest of the file with it.
            var broken = reason == CsvMalformedReason.UnterminatedQuote;
            _ended |= broken;
            return new CsvRow(_line, [], broken ? "a quoted cell does not end" : "a quotation mark stands where none may", broken);
        }

        try
        {
            var cells = new string[_reader.FieldCount];
            for (var index = 0; index < cells.Length; index++)
            {
                cells[index] = Strict.GetString(_reader.GetSpan(index));
            }

            return new CsvRow(_line, cells);
        }
        catch (DecoderFallbackException)
        {
            return new CsvRow(_line, [], "the row is not UTF-8");
        }
    }
}
