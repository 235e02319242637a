namespace Kalkan.Node.Storage;

/// <summary>Another process holds the database; nothing but one node opens it.</summary>
#pragma warning disable CA1032 // The path is required.
public sealed class DatabaseInUseException(string path, Exception inner)
    : IOException($"{path} is held by another process; only one node opens it.", inner);
