namespace Kalkan.Node.Formats.Ofac;

/// <summary>How the OFAC files write cells.</summary>
internal static class OfacCells
{
    /// <summary>The files end with the character that ended files under CP/M.</summary>
    public const string EndOfFile = "\u001A";

    /// <summary>The cell without blanks; “-0-” stands for nothing.</summary>
    public static string Value(string cell)
    {
        var text = cell.Trim();
        return text == "-0-" ? "" : text;
    }

    public static bool IsNumber(string text) => text.Length is > 0 and <= 10 && text.All(char.IsAsciiDigit);
}
