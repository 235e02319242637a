namespace Kalkan.Node.Formats.Reading;

/// <summary>The rest of the file cannot be read. Never leaves a format: it becomes a row.</summary>
internal sealed class BrokenFileException(string reason) : IOException(reason);
