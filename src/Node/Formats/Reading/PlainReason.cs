namespace Kalkan.Node.Formats.Reading;

/// <summary>A reason that may be printed: one line, short, whatever the file put into a parser's message.</summary>
internal static class PlainReason
{
    private const int Longest = 300;

    public static string Of(string reason)
    {
        var plain = PlainText.Of(reason.Length > Longest ? reason[..Longest] : reason);
        return reason.Length > Longest ? plain + "…" : plain;
    }
}
