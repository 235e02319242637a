namespace Kalkan.Node.Storage;

/// <summary>The database cannot be read or written: full disk, broken disk, closed. What was acknowledged before stays.</summary>
#pragma warning disable CA1032 // The path is required.
public sealed class StorageUnavailableException(string path, Exception inner)
    : IOException($"{path} cannot be read or written: {inner.Message}", inner);
