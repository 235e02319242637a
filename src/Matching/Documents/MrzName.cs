namespace Kalkan.Matching.Documents;

/// <summary>Fits a name into its field; Doc 9303 part 4 section 4.2.3 and its kin for what is too long.</summary>
internal static class MrzName
{
    private const char Filler = '<';

    /// <summary>
    /// The name as the field has it. One that is too long loses letters from the primary identifier only as far as needed to
    /// let the secondary one begin, and always ends in a letter, which tells the reader that more may be missing.
    /// </summary>
    internal static string Fit(string primary, string secondary, int width)
    {
        var first = primary.Trim().Replace(' ', Filler);
        var second = secondary.Trim().Replace(' ', Filler);
        var whole = second.Length == 0 ? first : $"{first}<<{second}";
        if (whole.Length <= width)
        {
            return whole;
        }

        if (second.Length == 0)
        {
            return EndInLetter(first, width);
        }

        for (var kept = Math.Min(first.Length, width - 3); kept > 1; kept--)
        {
            var name = string.Concat(first.AsSpan(0, kept), "<<", second);
            if (first[kept - 1] != Filler && name.Length >= width && name[width - 1] != Filler)
            {
                return name[..width];
            }
        }

        if (first.Length > width - 3)
        {
            // It would end in a filler: the part behind it begins instead, for a letter of an earlier one.
            first = Shortened(first[..(width - 2)], width - 2);
        }

        return EndInLetter($"{first}<<{second}", width);
    }

    // A cut that falls on a filler takes a letter from an earlier part instead, so that the next part begins in its place.
    private static string EndInLetter(string name, int width)
    {
        while (name[width - 1] == Filler && Shortened(name, width) is var shorter && shorter.Length < name.Length)
        {
            name = shorter;
        }

        return name[..width];
    }

    /// <summary>Without the last letter of the first part that has two, within so many places; the same where none has.</summary>
    private static string Shortened(string name, int places)
    {
        for (var end = 2; end <= places; end++)
        {
            if (name[end - 1] != Filler && name[end - 2] != Filler && (end == name.Length || name[end] == Filler))
            {
                return name.Remove(end - 1, 1);
            }
        }

        return name;
    }
}
