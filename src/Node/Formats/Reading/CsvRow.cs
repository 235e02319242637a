namespace Kalkan.Node.Formats.Reading;

/// <summary>One row of a CSV file, or what is wrong with it.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Cells">Empty where there is a fault.</param>
/// <param name="Fault">Null where the cells stand.</param>
/// <param name="Broken">Nothing after it can be read.</param>
internal sealed record CsvRow(long Line, string[] Cells, string? Fault = null, bool Broken = false);
