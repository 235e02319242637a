using System.Globalization;
using System.Text.RegularExpressions;

namespace Kalkan.Bench.Identity;

/// <summary>
/// Fits the weights of identity evidence to invented people and prints them, how well the score that the program computes keeps
/// its promise, and what it finds and stops on the list of the United Nations where that is present.
/// </summary>
internal static class FitIdentity
{
    private const int FittingSeed = 20261125;
    private const int TestSeed = 71;

    /// <param name="shared">Where the lists are.</param>
    /// <param name="write">The source file of the weights, to put the fitted ones into; null to print them only.</param>
    public static int Run(string shared, string? write)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var words = PeopleWords.Read();
        var features = new Features();
        var pairs = TrainingPairs.Make(FittingSeed, words);
        Console.WriteLine($"{pairs.Same.Count} pairs of one person, {pairs.Other.Count} of two (standing for {pairs.Other.Sum(p => p.Count):0})");
        var constants = features.Constants(pairs.Fit(features)).ToList();
        Console.WriteLine("\nWeights, fitted:");
        foreach (var (constant, value) in constants)
        {
            Console.WriteLine($"  {constant} = {value}");
        }

        if (write is not null)
        {
            Write(write, constants);
            Console.WriteLine($"\nWritten to {write}; build and run again to see what they do.");
            return 0;
        }

        Console.WriteLine("\nThe weights in force. Invented people, another seed: one question in ten about one of 500 listed persons");
        ReferenceTrial.Run(TestSeed, words);
        ListTrial.Run(shared, words);
        return 0;
    }

    private static void Write(string path, List<(string Constant, string Value)> constants)
    {
        var text = File.ReadAllText(path);
        foreach (var (constant, value) in constants)
        {
            text = Regex.Replace(text, $@" {constant} (=>?) [^;]+;", $" {constant} $1 {value};", RegexOptions.NonBacktracking);
        }

        File.WriteAllText(path, text);
    }
}
