namespace Kalkan.Node.Formats.Reading;

/// <summary>One entry cannot become a record. Never leaves a format: it becomes a row.</summary>
internal sealed class RejectedEntryException(string reason) : Exception(reason);
