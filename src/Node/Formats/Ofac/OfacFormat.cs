using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.Ofac;

/// <summary>The SDN list of the US Office of Foreign Assets Control, as its CSV files SDN and ALT.</summary>
internal sealed class OfacFormat : IRecordFormat
{
    private const int Columns = 12;

    public string Name => "ofac";

    public bool IsByLine => false;

    public IEnumerable<ReadRow> Read(ImportInput input, ImportDefaults defaults)
    {
        var names = AlternateNames.Read(input.AlternateNames);
        foreach (var fault in names.Faults)
        {
            yield return fault;
        }

        if (names.Faults.Any(fault => fault.Broken))
        {
            yield break;
        }

        using var rows = new CsvRows(input.Records);
        while (rows.Next() is { } row)
        {
            if (row.Cells is not [OfacCells.EndOfFile])
            {
                yield return Row(row, names, defaults);
            }

            if (row.Broken)
            {
                yield break;
            }
        }

        foreach (var orphan in names.Orphans())
        {
            yield return orphan;
        }
    }

    private static ReadRow Row(CsvRow row, AlternateNames names, ImportDefaults defaults)
    {
        if (row.Fault is not null)
        {
            return row.Broken ? ReadRow.FileBroken(row.Line, row.Fault) : ReadRow.Rejected(row.Line, row.Fault);
        }

        if (row.Cells.Length != Columns)
        {
            return ReadRow.Rejected(row.Line, $"{Columns} columns are expected, {row.Cells.Length} are there");
        }

        try
        {
            return OfacEntry.Draft(row.Cells, names, defaults).Finish(row.Line);
        }
        catch (RejectedEntryException fault)
        {
            return ReadRow.Rejected(row.Line, fault.Message);
        }
    }
}
