namespace Kalkan.Node.Evaluate;

/// <summary>A line of an evaluation file cannot be used. The message names file, line and fault, never what stands in the line.</summary>
#pragma warning disable CA1032, CA1064 // Internal; a place and a reason are required.
internal sealed class MalformedLineException(string path, int line, string reason) : IOException($"{path}, line {line}: {reason}");
