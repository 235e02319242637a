using System.Text;

namespace Kalkan.Node.Cli;

/// <summary>Enum values of the treaty as words on the command line: <c>BorderCheck</c> is <c>border_check</c>.</summary>
internal static class Words
{
    /// <summary>The word of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                word.Append('_');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    /// <summary>Every word but "unspecified".</summary>
    public static string[] All<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Where(v => Convert.ToInt32(v, System.Globalization.CultureInfo.InvariantCulture) != 0).Select(Of)];

    /// <summary>The value of a word.</summary>
    /// <exception cref="BadInputException">No such word.</exception>
    public static T Parse<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) != 0 && Of(value) == word)
            {
                return value;
            }
        }

        throw new BadInputException($"'{SafeText.Clean(word)}' is none of: {string.Join(", ", All<T>())}.");
    }
}
