namespace Kalkan.Node.Formats;

/// <summary>A format in which records also go out.</summary>
public interface IExportFormat : IRecordFormat
{
    /// <summary>Begins a file on the stream, which stays open when the writer is disposed.</summary>
    IRecordWriter Write(Stream output);
}
