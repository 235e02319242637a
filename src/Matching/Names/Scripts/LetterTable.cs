using System.Collections.Frozen;

namespace Kalkan.Matching.Names.Scripts;

/// <summary>Reads tables of the form <c>roman letters; roman letters; …</c>: each of the letters is written as the roman.</summary>
internal static class LetterTable
{
    internal static FrozenDictionary<char, string> Read(params ReadOnlySpan<string> tables)
    {
        var letters = new Dictionary<char, string>();
        foreach (var table in tables)
        {
            foreach (var entry in table.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var space = entry.IndexOf(' ', StringComparison.Ordinal);
                foreach (var letter in entry.AsSpan(space + 1))
                {
                    letters[letter] = entry[..space];
                }
            }
        }

        return letters.ToFrozenDictionary();
    }
}
