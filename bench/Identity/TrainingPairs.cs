using Kalkan.Matching.Identity;

namespace Kalkan.Bench.Identity;

/// <summary>Pairs of a question and an entry: of one person, and of two as a list meets them.</summary>
internal sealed record TrainingPairs(
    IReadOnlyList<(PersonFacts Asked, PersonFacts Listed)> Same, IReadOnlyList<(PersonFacts Asked, PersonFacts Listed, double Count)> Other)
{
    private const int Lists = 5;
    private const int Listed = 500;
    private const int SamePairs = 30_000;
    private const int QuestionsOfList = 10_000;
    private const int OneOfTheRest = 150;

    public static TrainingPairs Make(int seed, PeopleWords words)
    {
        var random = new Random(seed);
        var listedPeople = new Population(random, words, male: 0.93);
        var travellers = new Population(random, words, male: 0.7);
        var writing = new Writing(random, travellers);

        var same = new List<(PersonFacts, PersonFacts)>();
        for (var i = 0; i < SamePairs; i++)
        {
            var person = listedPeople.Next();
            same.Add((writing.Asked(person), writing.Listed(person)));
        }

        var other = new List<(PersonFacts, PersonFacts, double)>();
        for (var i = 0; i < Lists; i++)
        {
            List<InventedPerson> people = [.. Enumerable.Range(0, Listed).Select(_ => listedPeople.Next())];
            var list = people.ConvertAll(writing.Listed);
            var candidates = new Candidates(list);
            for (var n = 0; n < QuestionsOfList; n++)
            {
                var sibling = random.NextDouble() < ErrorRates.Siblings;
                var asked = writing.Asked(sibling ? travellers.SiblingOf(people[random.Next(people.Count)]) : travellers.Next());
                AddPairs(other, asked, list, [.. candidates.Find(asked)], random);
            }
        }

        return new TrainingPairs(same, other);
    }

    // Every question meets every entry; of the pairs that no name brings up one in so many stands for all.
    private static void AddPairs(
        List<(PersonFacts, PersonFacts, double)> pairs, PersonFacts asked, List<PersonFacts> list, HashSet<int> found, Random random)
    {
        for (var j = 0; j < list.Count; j++)
        {
            if (found.Contains(j))
            {
                pairs.Add((asked, list[j], 1));
            }
            else if (random.Next(OneOfTheRest) == 0)
            {
                pairs.Add((asked, list[j], OneOfTheRest));
            }
        }
    }

    /// <summary>Fits twice: which of several names counts depends on the weights themselves.</summary>
    public double[] Fit(Features features)
    {
        var count = Other.Sum(pair => pair.Count) * Math.Exp(Weights.Prior) / Same.Count;
        var known = features.Ratios(Same, [.. Other.Select(pair => pair.Asked).Distinct().Take(5_000)], [.. Other.Select(pair => pair.Listed).Distinct()]);
        Console.WriteLine("\nRatios of birth dates, counted alone; the fit is drawn to them:");
        Console.WriteLine($"  {string.Join(", ", features.All.Zip(known).Where(each => each.Second is not null).Select(each => $"{each.First.Name} {each.Second:0.00}"))}");
        var weights = new double[features.All.Count];
        for (var turn = 0; turn < 2; turn++)
        {
            var at = weights;
            List<Example> examples =
            [
                .. Same.Select(pair => new Example(features.Of(pair.Asked, pair.Listed, at), true, count)),
                .. Other.Select(pair => new Example(features.Of(pair.Asked, pair.Listed, at), false, pair.Count)),
            ];
            weights = LogisticFit.Fit(examples, features.All, known, Weights.Prior);
        }

        return weights;
    }
}
