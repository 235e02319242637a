namespace Kalkan.Node.Records;

/// <summary>Records, keys and master key do not belong together; the message says which is wrong and what to do.</summary>
#pragma warning disable CA1032 // A message is required.
public sealed class RecordStoreException(string message) : IOException(message);
