using System.Collections.Immutable;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;
using Kalkan.Matching.Names.Index;
using Kalkan.Node.Formats;

namespace Kalkan.Bench.Identity;

/// <summary>
/// The list of the United Nations: each good alias is left out of its entry and asked for, with the fields of a life that the
/// entry fits; people who are not listed are asked for with theirs.
/// </summary>
internal static class ListTrial
{
    private const int Seed = 3;
    private const int Travellers = 7_000;
    private const int Most = 100;

    private static readonly (string Title, MatchFields Fields)[] Steps =
    [
        ("names only", MatchFields.Names),
        ("and birth date", MatchFields.Names.With(MatchField.BirthDate)),
        ("and father's name", MatchFields.Names.With(MatchField.BirthDate).With(MatchField.FatherName)),
        ("and nationality", MatchFields.Names.With(MatchField.BirthDate).With(MatchField.FatherName).With(MatchField.Nationality)),
        ("and sex, birth place", MatchFields.All),
    ];

    public static void Run(string shared, PeopleWords words)
    {
        var path = Path.Combine(shared, "data/lists/un_consolidated_half.xml");
        if (!File.Exists(path))
        {
            Console.WriteLine($"\nNo list at {path}: the trial on it is left out.");
            return;
        }

        var random = new Random(Seed);
        var population = new Population(random, words, male: 0.8);
        var writing = new Writing(random, population);
        var list = Read(path, random, population);
        List<(FoldedName Name, int Record)> names =
            [.. list.SelectMany((person, i) => person.Facts.Names.Concat(person.Facts.Aliases).Concat(person.Facts.WeakAliases).Select(name => (name, i)))];
        var index = NameIndex.Build([.. names.Select((name, i) => new IndexedName(name.Record, i, name.Name))]);

        List<(PersonFacts Asked, int Record, string Text)> aliases =
            [.. list.SelectMany((person, i) => person.GoodAliases.SelectMany(text => Writing.Fold(text).Select(name => (writing.Asked([name], person.Life), i, text))))];
        List<PersonFacts> travellers = [.. Enumerable.Range(0, Travellers).Select(_ => writing.Asked(population.Next()))];
        var namesakes = list.SelectMany(person => person.Facts.Names.Take(1)).Select(name => writing.Asked([name], population.Next())).ToList();
        var mixed = Mixed(list, random).Select(name => writing.Asked(Writing.Fold(name), population.Next())).ToList();
        var real = RealNames(shared).Select(name => writing.Asked(name, population.Next())).ToList();
        var sets = list.Select((_, i) => i).SelectMany(i => list[i].Facts.Names.Concat(list[i].Facts.Aliases)).Select(Parts).ToHashSet(StringComparer.Ordinal);

        Console.WriteLine($"\nUnited Nations list: {list.Count} persons, {names.Count} names; {aliases.Count} good aliases left out one at a time");
        Console.WriteLine($"  not listed: {travellers.Count} invented travellers of the region ({travellers.Count(t => t.Names.Any(n => sets.Contains(Parts(n)))) / (double)travellers.Count:0.00%} bear exactly a listed name),");
        Console.WriteLine($"  {real.Count} real names of the region with invented lives, {mixed.Count} names mixed of the parts of two listed ones,");
        Console.WriteLine($"  {namesakes.Count} namesakes (the listed main names, other lives)");
        Console.WriteLine("                           at the threshold: alias found, and alerts of                 alias found where 1 % (0.1 %) alert of");
        Console.WriteLine("  compared by              found   travellers  real names   mixed  namesakes     travellers        mixed");
        foreach (var (title, fields) in Steps)
        {
            var scores = aliases.ConvertAll(alias => Target(alias));
            var (others, mixedOthers) = (travellers.ConvertAll(Best), mixed.ConvertAll(Best));
            Console.WriteLine(
                $"  {title,-22}{Over(scores, Weights.Threshold),9:0.0%}{Over(others, Weights.Threshold),12:0.00%}{Share(real),12:0.00%}{Over(mixedOthers, Weights.Threshold),9:0.00%}{Share(namesakes),9:0.0%}"
                + $"{At(others, 0.01),12:0.0%}  {At(others, 0.001):0.0%}{At(mixedOthers, 0.01),9:0.0%}  {At(mixedOthers, 0.001):0.0%}");
            if (fields == MatchFields.All)
            {
                foreach (var threshold in new[] { 0.02, 0.05, 0.1, 0.2, 0.5, 0.8, 0.95 })
                {
                    Console.WriteLine($"    threshold {threshold:0.00}: found {Over(scores, threshold):0.0%}, travellers {Over(others, threshold):0.00%}, mixed {Over(mixedOthers, threshold):0.00%}");
                }
            }

            double At(List<double> alerts, double share) =>
                Over(scores, Math.Max(1e-9, alerts.Order().ElementAt((int)Math.Ceiling(alerts.Count * (1 - share)) - 1) + 1e-12));

            static double Over(List<double> all, double threshold) => all.Count(score => score >= threshold) / (double)all.Count;

            double Share(List<PersonFacts> people) => people.Count == 0 ? double.NaN : Over(people.ConvertAll(Best), Weights.Threshold);

            // By names alone there is never a hit; the score is then taken as it is.
            double Score(PersonFacts asked, PersonFacts listed)
            {
                var found = PersonComparison.Compare(asked, listed, fields);
                return fields == MatchFields.Names || found.Corroborated ? found.Score : 0;
            }

            double Best(PersonFacts asked) => asked.Names.SelectMany(name => index.Search(name, Most)).Select(hit => Score(asked, list[hit.Record].Facts)).DefaultIfEmpty(0).Max();

            double Target((PersonFacts Asked, int Record, string Text) alias)
            {
                var left = list[alias.Record].Facts;
                var same = Parts(alias.Asked.Names[0]);
                left = left with { Names = Without(left.Names), Aliases = Without(left.Aliases), WeakAliases = Without(left.WeakAliases) };
                var found = index.Search(alias.Asked.Names[0], Most, name => names[name].Record != alias.Record || Parts(names[name].Name) != same);
                return found.Any(hit => hit.Record == alias.Record) ? Score(alias.Asked, left) : 0;

                ImmutableArray<FoldedName> Without(ImmutableArray<FoldedName> all) => [.. all.Where(name => Parts(name) != same)];
            }
        }
    }

    // Half of the parts of one main name and half of another's.
    private static IEnumerable<string> Mixed(List<ListedPerson> list, Random random)
    {
        for (var i = 0; i < Travellers; i++)
        {
            var (a, b) = (MainParts(), MainParts());
            yield return string.Join(' ', a.Take((a.Length + 1) / 2).Concat(b.Skip((b.Length + 1) / 2)));
        }

        ImmutableArray<string> MainParts() => list[random.Next(list.Count)].Facts.Names[0].Parts;
    }

    private static List<ListedPerson> Read(string path, Random random, Population population)
    {
        using var input = ImportInput.Open("un", path);
        return [.. RecordFormats.Get("un").Read(input, ImportDefaults.None).Where(row => row.Record?.Person is not null).Select(row => ListedPerson.Of(row.Record!, random, population))];
    }

    // Members of parliament and candidates in the Latin form of the gallery of names.
    private static IEnumerable<ImmutableArray<FoldedName>> RealNames(string shared)
    {
        var (gallery, queries) = (Path.Combine(shared, "data/names/gallery.tsv"), Path.Combine(shared, "data/names/queries.tsv"));
        if (!File.Exists(gallery) || !File.Exists(queries))
        {
            return [];
        }

        string[] sets = ["mp_Nepal", "mp_Kyrgyzstan", "mp_Tajikistan", "hi_affidavit"];
        var wanted = File.ReadLines(queries).Select(line => line.Split('\t')).Where(cells => sets.Contains(cells[0])).SelectMany(cells => cells[2].Split(',')).ToHashSet(StringComparer.Ordinal);
        return [.. File.ReadLines(gallery).Select(line => line.Split('\t')).Where(cells => wanted.Contains(cells[0])).DistinctBy(cells => cells[0]).Select(cells => Writing.Fold(cells[1])).Where(name => !name.IsEmpty)];
    }

    private static string Parts(FoldedName name) => string.Join(' ', name.Parts.Order(StringComparer.Ordinal));
}
