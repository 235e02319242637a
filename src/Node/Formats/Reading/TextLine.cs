namespace Kalkan.Node.Formats.Reading;

/// <summary>One line of a UTF-8 file, or what is wrong with it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Null where there is a fault.</param>
/// <param name="Fault">Too long, or not UTF-8.</param>
/// <param name="Ended">A line break followed; a last line without one may be cut short.</param>
internal sealed record TextLine(long Number, string? Text, string? Fault, bool Ended);
