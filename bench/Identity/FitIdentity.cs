using System.Globalization;

namespace Kalkan.Bench.Identity;

/// <summary>
/// Fits the weights of identity evidence to invented people and prints them, how well the score that the program computes keeps
/// its promise, and what it finds and stops on the list of the United Nations where that is present.
/// </summary>
internal static class FitIdentity
{
    private const int FittingSeed = 20261125;
    private const int TestSeed = 71;

    public static int Run(string shared)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var words = PeopleWords.Read();
        var features = new Features();
        var pairs = TrainingPairs.Make(FittingSeed, words);
        Console.WriteLine($"{pairs.Same.Count} pairs of one person, {pairs.Other.Count} of two (standing for {pairs.Other.Sum(p => p.Count):0})");
        var weights = pairs.Fit(features);
        Console.WriteLine("\nWeights, fitted:");
        foreach (var line in features.Source(weights))
        {
            Console.WriteLine($"  {line}");
        }

        Console.WriteLine("\nInvented people, another seed: one question in ten about one of 500 listed persons");
        ReferenceTrial.Run(TestSeed, words);
        ListTrial.Run(shared, words);
        return 0;
    }
}
