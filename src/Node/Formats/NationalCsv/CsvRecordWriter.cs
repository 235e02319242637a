using CsvHelper;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Formats.NationalCsv;

/// <summary>Writes all columns, every cell in quotation marks, with a byte order mark so that spreadsheets read UTF-8.</summary>
internal sealed class CsvRecordWriter : IRecordWriter
{
    private readonly CsvWriter _writer;

    public CsvRecordWriter(Stream output)
    {
        _writer = CsvWriter.Create(output, new CsvWriterOptions { Quoting = CsvQuoting.Always, WriteByteOrderMark = true }, leaveOpen: true);
        Row(CsvColumns.All);
    }

    public void Write(Record record)
    {
        var cells = CsvCellsOf.Record(record);
        Row(CsvColumns.All.Select(column => CsvCell.Guard(cells.GetValueOrDefault(column, ""))));
    }

    public void Dispose() => _writer.Dispose();

    private void Row(IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            _writer.WriteField(cell);
        }

        _writer.EndRecord();
    }
}
