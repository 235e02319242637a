namespace Kalkan.Matching.Names.Organisations;

/// <summary>Roman numerals up to 39.</summary>
internal static class RomanNumeral
{
    private static readonly string[] Ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

    /// <summary>The value; 0 for what is no numeral in its regular form.</summary>
    internal static int Read(string word)
    {
        var tens = 0;
        while (tens < word.Length && tens < 3 && word[tens] == 'x')
        {
            tens++;
        }

        var ones = Array.IndexOf(Ones, word[tens..]);
        return ones < 0 ? 0 : (10 * tens) + ones;
    }
}
