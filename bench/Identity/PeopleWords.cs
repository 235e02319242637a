using System.Collections.Frozen;

namespace Kalkan.Bench.Identity;

/// <summary>The words of <c>people.tsv</c> by country and kind, the commonest first.</summary>
internal sealed class PeopleWords
{
    private readonly FrozenDictionary<(string Country, string Kind), string[]> _lists;

    private PeopleWords(FrozenDictionary<(string, string), string[]> lists) => _lists = lists;

    public static PeopleWords Read()
    {
        using var stream = typeof(PeopleWords).Assembly.GetManifestResourceStream("Kalkan.Bench.Identity.people.tsv")!;
        using var reader = new StreamReader(stream);
        var lists = new Dictionary<(string, string), string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                var cells = line.Split('\t');
                lists[(cells[0], cells[1])] = [.. cells[2].Split(' ').Select(word => word.Replace('+', ' '))];
            }
        }

        return new PeopleWords(lists.ToFrozenDictionary());
    }

    public string[] Of(string country, string kind) => _lists.GetValueOrDefault((country, kind)) ?? [];

    /// <summary>A word by Zipf's law: the n-th is drawn in proportion to 1/(n + 1.5)^0.85.</summary>
    public static string Draw(Random random, string[] words)
    {
        var total = 0.0;
        for (var i = 0; i < words.Length; i++)
        {
            total += Share(i);
        }

        var at = random.NextDouble() * total;
        for (var i = 0; i < words.Length; i++)
        {
            at -= Share(i);
            if (at < 0)
            {
                return words[i];
            }
        }

        return words[^1];
    }

    private static double Share(int rank) => Math.Pow(rank + 1.5, -0.85);
}
