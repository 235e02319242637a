namespace Kalkan.Node.Evaluate;

/// <summary>An evaluation file that is no text cannot be used. The message names file, byte and fault.</summary>
#pragma warning disable CA1032, CA1064 // Internal; a place and a reason are required.
internal sealed class MalformedFileException(string path, long offset, string reason) : IOException($"{path}, byte {offset}: {reason}");
