namespace Kalkan.Node.Formats;

/// <summary>A format in which records also go out.</summary>
public interface IExportFormat : IRecordFormat
{
    /// <summary>A file holds one record, of a person.</summary>
    bool OneRecordAFile => false;

    /// <summary>Begins a file on the stream, which stays open when the writer is disposed.</summary>
    IRecordWriter Write(Stream output);
}
