namespace Kalkan.Node.Secrets;

/// <summary>The master key cannot be used; the message names the file and what is wrong with it, never its content.</summary>
#pragma warning disable CA1032 // A message is required.
public sealed class MasterKeyException(string message, Exception? inner = null) : IOException(message, inner);
