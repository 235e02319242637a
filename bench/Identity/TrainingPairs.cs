using Kalkan.Matching.Identity;

namespace Kalkan.Bench.Identity;

/// <summary>Pairs of a question and an entry: of one person, and of two as a list meets them.</summary>
internal sealed record TrainingPairs(
    IReadOnlyList<(PersonFacts Asked, PersonFacts Listed)> Same, IReadOnlyList<(PersonFacts Asked, PersonFacts Listed, double Count)> Other)
{
    private const int Listed = 500;
    private const int SamePairs = 20_000;
    private const int Questions = 20_000;
    private const int OneOfTheRest = 100;

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

        // Every question meets every entry; of the pairs that no name brings up one in so many stands for all.
        var people = Enumerable.Range(0, Listed).Select(_ => listedPeople.Next()).ToList();
        var list = people.ConvertAll(writing.Listed);
        var candidates = new Candidates(list);
        var other = new List<(PersonFacts, PersonFacts, double)>();
        for (var i = 0; i < Questions; i++)
        {
            var sibling = random.NextDouble() < ErrorRates.Siblings;
            var asked = writing.Asked(sibling ? travellers.SiblingOf(people[random.Next(people.Count)]) : travellers.Next());
            var found = candidates.Find(asked).ToHashSet();
            for (var j = 0; j < list.Count; j++)
            {
                if (found.Contains(j))
                {
                    other.Add((asked, list[j], 1));
                }
                else if (random.Next(OneOfTheRest) == 0)
                {
                    other.Add((asked, list[j], OneOfTheRest));
                }
            }
        }

        return new TrainingPairs(same, other);
    }

    /// <summary>Fits twice: which of several names counts depends on the weights themselves.</summary>
    public double[] Fit(Features features)
    {
        var count = Other.Sum(pair => pair.Count) * Math.Exp(Weights.Prior) / Same.Count;
        var known = features.Ratios(Same, [.. Other.Select(pair => pair.Asked).Distinct().Take(10_000)], [.. Other.Select(pair => pair.Listed).Distinct()]);
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
