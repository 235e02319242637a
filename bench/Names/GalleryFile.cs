using System.Diagnostics;
using System.Globalization;

namespace Kalkan.Bench.Names;

/// <summary>
/// Writes a gallery of so many names from a seed. A base gallery's lines come first, as they are; the invented names go on behind its ids,
/// and none of them is also a name of the base, so that the base's queries keep their answers.
/// </summary>
internal static class GalleryFile
{
    public static int Run(Arguments arguments)
    {
        var clock = Stopwatch.StartNew();
        var count = arguments.Number("--count", 1_000_000);
        var seed = (ulong)arguments.Number("--seed", 1);
        var generator = new GalleryGenerator(seed);
        var (written, next) = (0, 0L);
        using (var output = new StreamWriter(arguments.Required("--out")) { NewLine = "\n" })
        {
            if (arguments.Optional("--base") is { } path)
            {
                foreach (var line in File.ReadLines(path))
                {
                    var tab = line.IndexOf('\t', StringComparison.Ordinal);
                    if (tab < 0 || !long.TryParse(line.AsSpan(0, tab), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                    {
                        throw new FormatException($"{path}, line {written + 1}: expected a number, a tab, a name.");
                    }

                    output.WriteLine(line);
                    generator.Take(line[(tab + 1)..]);
                    next = Math.Max(next, id + 1);
                    written++;
                }
            }

            foreach (var name in generator.Draw().Take(Math.Max(0, count - written)))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{next++}\t{name}"));
                written++;
            }
        }

        if (arguments.Optional("--queries") is { } queries)
        {
            File.WriteAllLines(arguments.Required("--queries-out"), QuerySample.Of(queries, arguments.Number("--per-set", 200), seed));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written} names in {clock.Elapsed.TotalSeconds:0.0} s"));
        return 0;
    }
}
