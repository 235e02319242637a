using System.Collections.Frozen;
using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.Places;

/// <summary>ISO 3166-1 codes for countries as the lists write them.</summary>
internal static class CountryNames
{
    private const string Resource = "Kalkan.Node.Formats.Places.iso3166.tsv";

    private static readonly FrozenSet<string> Nothing =
        new[] { "NA", "N/A", "UNKNOWN", "NOT AVAILABLE", "-", "NONE" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ByName = Load();

    /// <summary>
    /// The alpha-3 code of a name, an alpha-2 or an alpha-3 code; the words themselves where they are not known; empty for
    /// a placeholder such as “na”.
    /// </summary>
    public static string CodeOrWords(string? words)
    {
        var plain = PlainText.Of(words);
        return Nothing.Contains(plain) ? "" : Code(plain) ?? Code(plain.TrimEnd('.')) ?? plain;
    }

    /// <summary>The alpha-3 code, or null where the words are not known.</summary>
    public static string? Code(string words) => ByName.GetValueOrDefault(words.Trim());

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(CountryNames).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The table of countries is not in the assembly.");
        using var reader = new StreamReader(stream);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t', StringSplitOptions.RemoveEmptyEntries);
            foreach (var cell in cells)
            {
                names.Add(cell, cells[0]);
            }
        }

        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
