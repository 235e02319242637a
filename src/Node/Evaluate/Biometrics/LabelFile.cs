namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Reads whose each row of a table is: a line a row, the same text for the same person; an empty line where nobody knows.</summary>
internal static class LabelFile
{
    /// <summary>A label for each row; null where nobody knows.</summary>
    /// <exception cref="MalformedLineException">There are more or fewer lines than rows, or none has a label.</exception>
    public static string?[] Read(string path, int rows)
    {
        var file = new TsvFile(path, "label", fewest: 1);
        var labels = new string?[rows];
        foreach (var line in file.Read())
        {
            if (line.Number > rows)
            {
                throw file.Fault(line.Number, $"There are more labels than the {rows} rows.");
            }

            labels[line.Number - 1] = line.Fields[0];
        }

        return file.Lines == rows ? labels : throw file.Fault(Math.Max(1, file.Lines), $"The labels have {file.Lines} lines, the table {rows} rows.");
    }
}
