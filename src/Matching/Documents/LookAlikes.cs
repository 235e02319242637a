namespace Kalkan.Matching.Documents;

/// <summary>Letters and digits that readers and clerks take for each other in document numbers.</summary>
internal static class LookAlikes
{
    // Each group folds to its first character. The Cyrillic capitals are drawn exactly as the Latin ones.
    private static readonly string[] Groups = ["0OО", "1IILІ", "8BВ", "5SЅ", "2Z", "6G"];
    private const string Cyrillic = "АЕКМНРСТХУЈ";
    private const string Latin = "AEKMHPCTXYJ";

    /// <summary>The one character that stands for all that look like <paramref name="c"/>; itself where nothing does.</summary>
    internal static char Fold(char c)
    {
        foreach (var group in Groups)
        {
            if (group.Contains(c))
            {
                return group[0];
            }
        }

        var at = Cyrillic.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? c : Latin[at];
    }

    /// <summary>The characters of a machine readable zone (OCR-B) that <paramref name="c"/> may have been; empty where none.</summary>
    internal static string InMrz(char c) => c switch
    {
        'O' => "0",
        '0' => "O",
        'I' or 'L' => "1",
        '1' => "IL",
        'B' => "8",
        '8' => "B",
        'S' => "5",
        '5' => "S",
        'Z' => "2",
        '2' => "Z",
        'G' => "6",
        '6' => "G",
        _ => "",
    };
}
