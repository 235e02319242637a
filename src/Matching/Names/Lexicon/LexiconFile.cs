using System.Reflection;

namespace Kalkan.Matching.Names.Lexicon;

/// <summary>
/// The word lists that ship with the program: lines of a first column, a tab, and forms in small letters divided by spaces;
/// # begins a comment. They are the same on every node, so that no score depends on what a gallery holds.
/// </summary>
internal static class LexiconFile
{
    /// <summary>The lines of a list of two columns.</summary>
    internal static IEnumerable<(string Head, string[] Forms)> Read(string name) =>
        Rows(name).Where(columns => columns.Length == 2).Select(columns => (columns[0], columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>The columns of each line that is no comment.</summary>
    internal static IEnumerable<string[]> Rows(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream($"Kalkan.Matching.Names.Lexicon.{name}.tsv")
            ?? throw new InvalidOperationException($"The word list {name} is missing from the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
