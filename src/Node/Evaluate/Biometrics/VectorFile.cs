namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Reads a table of vectors: a NumPy file, or bare numbers whose shape the caller knows.</summary>
internal static class VectorFile
{
    internal const int MaxRows = 10_000;
    internal const int MaxRowBytes = 64 * 1024;

    /// <summary>Reads all of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bare">What the elements are where there is no NumPy header.</param>
    /// <param name="dimensions">Elements of a row where there is no NumPy header; else null.</param>
    /// <exception cref="MalformedFileException">The file is not such a table, or larger than is taken.</exception>
    public static VectorTable Read(string path, ElementType bare, int? dimensions)
    {
        using var file = File.OpenRead(path);
        var start = new byte[NpyHeader.MagicLength];
        var isNumPy = NpyHeader.IsAtStartOf(start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
        file.Position = 0;
        var header = dimensions is { } columns && !isNumPy ? Bare(file, path, bare, columns) : NpyHeader.Read(file, path);
        var rowBytes = (long)header.Columns * header.Type.Size();
        if (header.Rows > MaxRows || rowBytes > MaxRowBytes)
        {
            throw new MalformedFileException(path, 0, $"The table has {header.Rows} rows of {rowBytes} bytes; at most {MaxRows} of {MaxRowBytes} are taken.");
        }

        if (file.Length != header.Offset + (header.Rows * rowBytes))
        {
            throw new MalformedFileException(path, Math.Min(file.Length, header.Offset + (header.Rows * rowBytes)), $"The file should end at byte {header.Offset + (header.Rows * rowBytes)}, after {header.Rows} rows of {rowBytes} bytes; it has {file.Length} bytes.");
        }

        if (dimensions is { } expected && expected != header.Columns)
        {
            throw new MalformedFileException(path, 0, $"The header says {header.Columns} dimensions, not {expected}.");
        }

        var rows = new byte[header.Rows][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new byte[rowBytes];
            file.ReadExactly(rows[i]);
        }

        return new(path, header.Type, header.Columns, header.Offset, rows);
    }

    private static NpyHeader Bare(FileStream file, string path, ElementType type, int columns)
    {
        var rowBytes = (long)columns * type.Size();
        return file.Length > 0 && file.Length % rowBytes == 0
            ? new(type, (int)Math.Min(int.MaxValue, file.Length / rowBytes), columns, 0)
            : throw new MalformedFileException(path, file.Length - (file.Length % rowBytes), $"The file of {file.Length} bytes does not consist of whole rows of {columns} × {type.Size()} bytes.");
    }
}
