using System.Diagnostics;
using Kalkan.Matching.Identity;

namespace Kalkan.Bench.Identity;

/// <summary>The situation that gives the score its meaning, played with people who were not fitted to.</summary>
internal static class ReferenceTrial
{
    private const int Listed = 500;
    private const int Questions = 20_000;
    private const int AboutListed = 10;

    private static readonly double[] Bounds = [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];

    private static double Microseconds(List<PersonFacts> list, Population travellers, Writing writing)
    {
        var questions = Enumerable.Range(0, 100).Select(_ => writing.Asked(travellers.Next())).ToList();
        var started = Stopwatch.GetTimestamp();
        foreach (var question in questions)
        {
            foreach (var entry in list)
            {
                PersonComparison.Compare(question, entry, MatchFields.All);
            }
        }

        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / questions.Count / list.Count;
    }

    private static string Parts(Kalkan.Matching.Names.FoldedName name) => string.Join(' ', name.Parts.Order(StringComparer.Ordinal));

    public static void Run(int seed, PeopleWords words)
    {
        var random = new Random(seed);
        var listedPeople = new Population(random, words, male: 0.93);
        var travellers = new Population(random, words, male: 0.7);
        var writing = new Writing(random, travellers);
        var people = Enumerable.Range(0, Listed).Select(_ => listedPeople.Next()).ToList();
        var list = people.ConvertAll(writing.Listed);
        var candidates = new Candidates(list);
        var listed730 = list.SelectMany(p => p.Names.Concat(p.Aliases)).Select(Parts).ToHashSet(StringComparer.Ordinal);
        var sameName = Enumerable.Range(0, 5000).Count(_ => listed730.Contains(Parts(Writing.Fold(string.Join(' ', travellers.Next().Name))[0])));
        Console.WriteLine($"  people who bear exactly a listed name: {sameName / 5000.0:0.00%} ({listed730.Count} names)");
        var bins = new (int Count, double Score, int Same)[Bounds.Length];
        var (brier, logLoss, pairs) = (0.0, 0.0, 0L);
        var (alerts, others, found, asked) = (0, 0, 0, 0);
        for (var i = 0; i < Questions; i++)
        {
            var listed = i % AboutListed == 0;
            var who = listed ? random.Next(Listed) : -1;
            var sibling = !listed && random.NextDouble() < ErrorRates.Siblings;
            var question = writing.Asked(listed ? people[who] : sibling ? travellers.SiblingOf(people[random.Next(Listed)]) : travellers.Next());
            var (hit, hitRight) = (false, false);
            foreach (var j in candidates.Find(question))
            {
                var comparison = PersonComparison.Compare(question, list[j], MatchFields.All);
                var same = j == who;
                var bin = Array.FindIndex(Bounds, bound => comparison.Score < bound);
                bins[bin] = (bins[bin].Count + 1, bins[bin].Score + comparison.Score, bins[bin].Same + (same ? 1 : 0));
                brier += Math.Pow(comparison.Score - (same ? 1 : 0), 2);
                logLoss -= Math.Log(Math.Max(1e-12, same ? comparison.Score : 1 - comparison.Score));
                pairs++;
                hit |= comparison.Hit;
                hitRight |= comparison.Hit && same;
            }

            (alerts, others) = listed ? (alerts, others) : (alerts + (hit ? 1 : 0), others + 1);
            (found, asked) = listed ? (found + (hitRight ? 1 : 0), asked + 1) : (found, asked);
        }

        Console.WriteLine("  score            pairs   mean score   truly one person");
        for (var i = 0; i < bins.Length; i++)
        {
            if (bins[i].Count > 0)
            {
                Console.WriteLine($"  < {Bounds[i],4:0.00}      {bins[i].Count,10}        {bins[i].Score / bins[i].Count:0.000}              {(double)bins[i].Same / bins[i].Count:0.000}");
            }
        }

        Console.WriteLine($"  one comparison of two persons: {Microseconds(list, travellers, writing):0.0} µs on one core");
        Console.WriteLine($"  Brier score {brier / pairs:0.000000}, log loss {logLoss / pairs:0.00000} over {pairs} pairs that names brought up");
        Console.WriteLine($"  not listed: {alerts} of {others} alert ({(double)alerts / others:0.00%}); listed: {found} of {asked} found ({(double)found / asked:0.0%})");
    }
}
