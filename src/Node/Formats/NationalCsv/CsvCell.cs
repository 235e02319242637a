using System.Text;

namespace Kalkan.Node.Formats.NationalCsv;

/// <summary>
/// Cells that no spreadsheet takes for a formula: an apostrophe goes before = + - @ tab and carriage return, and before an
/// apostrophe, so that it can be taken away again without doubt. Lists are parted by semicolons; \; and \\ are themselves.
/// </summary>
internal static class CsvCell
{
    private const string Guarded = "=+-@\t\r'";

    public static string Guard(string text) => text.Length > 0 && Guarded.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    public static string Unguard(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && Guarded.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;

    public static string Join(IEnumerable<string> items) =>
        string.Join("; ", items.Select(item => item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)));

    /// <summary>The items of a list without blanks around them; empty ones are kept, because lists of documents stand side by side.</summary>
    public static IReadOnlyList<string> Split(string cell)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            return [];
        }

        var items = new List<string>();
        var item = new StringBuilder();
        for (var at = 0; at < cell.Length; at++)
        {
            if (cell[at] == '\\' && at + 1 < cell.Length && cell[at + 1] is ';' or '\\')
            {
                item.Append(cell[++at]);
            }
            else if (cell[at] == ';')
            {
                items.Add(item.ToString().Trim());
                item.Clear();
            }
            else
            {
                item.Append(cell[at]);
            }
        }

        items.Add(item.ToString().Trim());
        return items;
    }
}
