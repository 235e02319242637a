using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.Ofac;

/// <summary>
/// The alternate names by entry. The file is held whole, up to 64 million characters, because nothing promises that it
/// stands in the order of the other.
/// </summary>
internal sealed class AlternateNames
{
    private const int Columns = 5;

    private readonly Dictionary<string, List<AlternateName>> _byEntry = new(StringComparer.Ordinal);
    private readonly List<ReadRow> _faults = [];
    private long _held;

    /// <summary>The rows of this file that could not be read; what names no entry is added at the end.</summary>
    public IReadOnlyList<ReadRow> Faults => _faults;

    public static AlternateNames Read(Stream? stream)
    {
        var names = new AlternateNames();
        if (stream is null)
        {
            return names;
        }

        using var rows = new CsvRows(stream);
        while (rows.Next() is { } row && names.Add(row))
        {
        }

        return names;
    }

    /// <summary>Hands an entry's names out, once.</summary>
    public IReadOnlyList<AlternateName> Take(string entry) => _byEntry.Remove(entry, out var names) ? names : [];

    /// <summary>The names whose entry the main file does not hold, in the order of their lines.</summary>
    public IEnumerable<ReadRow> Orphans() =>
        from names in _byEntry
        from name in names.Value
        orderby name.Line
        select Fault(name.Line, $"there is no entry {names.Key}");

    private static ReadRow Fault(long line, string reason) => ReadRow.Rejected(line, $"alternate names file: {reason}");

    private bool Add(CsvRow row)
    {
        if (row.Cells is [OfacCells.EndOfFile])
        {
            return true;
        }

        var reason = row.Fault ?? Reason(row.Cells);
        if (reason is not null)
        {
            _faults.Add(row.Broken ? ReadRow.FileBroken(row.Line, $"alternate names file: {reason}") : Fault(row.Line, reason));
            return !row.Broken && _faults.Count < ImportReport.MostRejected;
        }

        _held += row.Cells.Sum(cell => cell.Length);
        if (_held > EntryLimits.HeldCharacters)
        {
            _faults.Add(ReadRow.FileBroken(row.Line, "alternate names file: more than 64 million characters"));
            return false;
        }

        var entry = row.Cells[0].Trim();
        if (!_byEntry.TryGetValue(entry, out var names))
        {
            _byEntry.Add(entry, names = []);
        }

        names.Add(new AlternateName(row.Line, OfacCells.Value(row.Cells[2]), OfacCells.Value(row.Cells[3]), OfacCells.Value(row.Cells[4])));
        return true;
    }

    private static string? Reason(string[] cells) => cells switch
    {
        { Length: not Columns } => $"{Columns} columns are expected, {cells.Length} are there",
        [var entry, ..] when !OfacCells.IsNumber(entry.Trim()) => "ent_num: not a number",
        [_, _, _, var name, _] when OfacCells.Value(name).Length == 0 => "alt_name: empty",
        _ => null,
    };
}
