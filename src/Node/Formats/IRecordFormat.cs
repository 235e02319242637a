namespace Kalkan.Node.Formats;

/// <summary>A file format in which records come in.</summary>
public interface IRecordFormat
{
    /// <summary>The name given on the command line, such as <c>un</c>.</summary>
    string Name { get; }

    /// <summary>Every entry is a line of its own: damage spoils that line and no other.</summary>
    bool IsByLine { get; }

    /// <summary>
    /// Reads entry by entry; no more than one entry is held at a time. Bad input never throws: an entry that cannot be
    /// read is a rejected row, and a file whose rest cannot be read ends with a row that is <see cref="ReadRow.Broken"/>.
    /// </summary>
    IEnumerable<ReadRow> Read(ImportInput input, ImportDefaults defaults);
}
