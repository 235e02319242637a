namespace Kalkan.Node.Formats.Reading;

/// <summary>How much a reader holds at most.</summary>
internal static class EntryLimits
{
    /// <summary>One entry of a file: a line, a row, an element. A record is at most 256 KiB.</summary>
    public const int EntryBytes = 1 << 20;

    /// <summary>Elements or objects inside one another.</summary>
    public const int Depth = 64;

    /// <summary>A second file or a second pass that must be held whole, in characters.</summary>
    public const long HeldCharacters = 64L << 20;
}
