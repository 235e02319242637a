using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.NationalCsv;

/// <summary>The cells of a row by their columns. A column that is not there is empty.</summary>
internal sealed class CsvCells
{
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public CsvCells(string[] columns, string[] cells)
    {
        foreach (var (column, cell) in columns.Zip(cells))
        {
            _cells[column] = PlainText.Of(CsvCell.Unguard(cell));
        }
    }

    public string this[string column]
    {
        get
        {
            _asked.Add(column);
            return _cells.GetValueOrDefault(column, "");
        }
    }

    public IReadOnlyList<string> List(string column) => CsvCell.Split(this[column]);

    /// <summary>The items of a list of which none may be empty.</summary>
    public IEnumerable<string> Items(string column) => List(column).Where(item => item.Length > 0);

    public bool Flag(string column) => this[column] switch
    {
        "" or "false" or "no" => false,
        "true" or "yes" => true,
        _ => throw new RejectedEntryException($"{column}: true or false"),
    };

    /// <summary>Refuses a cell that this kind of record has no field for, rather than drop it.</summary>
    public void RefuseTheRest(string kind)
    {
        if (_cells.FirstOrDefault(cell => cell.Value.Length > 0 && !_asked.Contains(cell.Key)).Key is { } column)
        {
            throw new RejectedEntryException($"{column}: has no place in a record of kind {kind}");
        }
    }
}
