using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.NationalCsv;

/// <summary>A table with a header row, for national lists that are kept in spreadsheets. UTF-8.</summary>
internal sealed class CsvFormat : IExportFormat
{
    public string Name => "csv";

    public bool IsByLine => false;

    public IEnumerable<ReadRow> Read(ImportInput input, ImportDefaults defaults)
    {
        using var rows = new CsvRows(input.Records);
        var header = rows.Next();
        string[] columns = [.. header?.Cells.Select(cell => CsvCell.Unguard(cell).Trim()) ?? []];
        if ((header is null ? "the file is empty" : header.Fault ?? CsvColumns.Fault(columns)) is { } fault)
        {
            yield return ReadRow.FileBroken(1, fault);
            yield break;
        }

        while (rows.Next() is { } row)
        {
            yield return Row(columns, row, defaults);
        }
    }

    public IRecordWriter Write(Stream output) => new CsvRecordWriter(output);

    private static ReadRow Row(string[] columns, CsvRow row, ImportDefaults defaults)
    {
        if (row.Fault is not null)
        {
            return row.Broken ? ReadRow.FileBroken(row.Line, row.Fault) : ReadRow.Rejected(row.Line, row.Fault);
        }

        if (row.Cells.Length != columns.Length)
        {
            return ReadRow.Rejected(row.Line, $"{columns.Length} columns are expected, {row.Cells.Length} are there");
        }

        try
        {
            return ReadRow.Of(row.Line, CsvRecord.Read(new CsvCells(columns, row.Cells), defaults));
        }
        catch (RejectedEntryException fault)
        {
            return ReadRow.Rejected(row.Line, fault.Message);
        }
    }
}
