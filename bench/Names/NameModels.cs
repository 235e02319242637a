using System.Globalization;

namespace Kalkan.Bench.Names;

/// <summary>Reads the models that lie beside this code.</summary>
internal static class NameModels
{
    private const string Prefix = "Kalkan.Bench.Names.Models.";

    /// <summary>All models that have a weight, in the order of their names.</summary>
    public static IReadOnlyList<NameModel> All() =>
        [.. typeof(NameModels).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(name[Prefix.Length..^".txt".Length]))
            .Where(model => model.Weight > 0)];

    private static NameModel Read(string name)
    {
        var (weight, upper, respelled) = (0.0, 0.0, 0.0);
        var respellings = new List<(string, string)>();
        var symbols = new Dictionary<string, Weighted<Part[]>>(StringComparer.Ordinal);
        foreach (var line in Statements(name))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words[0])
            {
                case "weight":
                    weight = Number(words[1]);
                    break;
                case "upper":
                    upper = Number(words[1]) / 100;
                    break;
                case "respell":
                    respelled = Number(words[1]) / 100;
                    respellings.AddRange(words[2..].SelectMany(Respelling));
                    break;
                case var symbol when words.Length > 1 && words[1] is "=":
                    symbols[symbol] = new([.. line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Split('|').Select(Alternative)]);
                    break;
                case var symbol when words.Length > 2 && words[1] is "~":
                    symbols[symbol] = new([.. words.Skip(2).Select((word, rank) => (1 / (rank + 3.0), Parts(word.Replace('_', ' '))))]);
                    break;
                default:
                    throw new FormatException($"{name}: {line}");
            }
        }

        return new(weight, upper, respelled, [.. respellings], symbols);
    }

    /// <summary>The lines of a model: comments left out, indented lines joined to the line that they continue, included models in their place.</summary>
    private static IEnumerable<string> Statements(string name)
    {
        using var reader = new StreamReader(typeof(NameModels).Assembly.GetManifestResourceStream($"{Prefix}{name}.txt") ?? throw new FormatException($"no model {name}"));
        var statement = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == ' ')
            {
                statement += line;
                continue;
            }

            if (statement.Length > 0)
            {
                yield return statement;
            }

            statement = line;
            if (line.StartsWith("include ", StringComparison.Ordinal))
            {
                statement = "";
                foreach (var included in Statements(line["include ".Length..].Trim()))
                {
                    yield return included;
                }
            }
        }

        if (statement.Length > 0)
        {
            yield return statement;
        }
    }

    /// <summary>An alternative: its weight, if the first word is a number, and its parts.</summary>
    private static (double Weight, Part[] Parts) Alternative(string text)
    {
        text = text.Trim();
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits == 0 ? (1, Parts(text)) : (Number(text[..digits]), Parts(text[digits..].TrimStart()));
    }

    private static Part[] Parts(string text)
    {
        var parts = new List<Part>();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open != at)
            {
                var end = open < 0 ? text.Length : open;
                parts.Add(new(text[at..end], null, Capital: false));
                at = end;
                continue;
            }

            var close = text.IndexOf('}', open);
            var capital = text[open + 1] == '^';
            parts.Add(new(null, text[(open + (capital ? 2 : 1))..close], capital));
            at = close + 1;
        }

        return [.. parts];
    }

    /// <summary>What stands before the arrow becomes what stands behind it, with a small and with a large first letter.</summary>
    private static IEnumerable<(string From, string To)> Respelling(string text)
    {
        var (from, to) = (text.Split('>')[0].Replace('_', ' '), text.Split('>')[1].Replace('_', ' '));
        yield return (from, to);
        if (to.Length > 0)
        {
            yield return (Large(from), Large(to));
        }
    }

    private static string Large(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
