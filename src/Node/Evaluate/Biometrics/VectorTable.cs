namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>The rows of a file of vectors, as they stand in it.</summary>
/// <param name="Path">The file, for messages.</param>
/// <param name="Type">What each element is.</param>
/// <param name="Columns">Elements of a row.</param>
/// <param name="Offset">Where the first row begins in the file, in bytes.</param>
/// <param name="Rows">Each of <c>Columns</c> elements, little-endian.</param>
internal sealed record VectorTable(string Path, ElementType Type, int Columns, long Offset, IReadOnlyList<byte[]> Rows);
