namespace Kalkan.Node.Formats.Drafting;

/// <summary>Finds the number in a cell that describes it, such as “Diplomatic passport no. Z30321794”.</summary>
internal static class DocumentWords
{
    private const int LettersOfAWord = 4;

    /// <summary>
    /// The text itself where it holds no word; else the longest group with a digit in it, with the capital letters that
    /// stand alone before it; else the text.
    /// </summary>
    public static string Number(string text)
    {
        var groups = text.Split([' ', ',', ':', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (!groups.Any(IsWord))
        {
            return text;
        }

        var at = -1;
        for (var index = 0; index < groups.Length; index++)
        {
            if (groups[index].Any(char.IsAsciiDigit) && (at < 0 || groups[index].Length > groups[at].Length))
            {
                at = index;
            }
        }

        if (at < 0)
        {
            return text;
        }

        var series = at > 0 && groups[at - 1].Length <= 3 && groups[at - 1].All(char.IsAsciiLetterUpper);
        return series ? $"{groups[at - 1]} {groups[at]}" : groups[at];
    }

    private static bool IsWord(string group) => group.Count(char.IsLetter) >= LettersOfAWord && !group.Any(char.IsAsciiDigit);
}
