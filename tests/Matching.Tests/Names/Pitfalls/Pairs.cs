using System.Globalization;
using Kalkan.Matching.Names;

namespace Kalkan.Matching.Tests.Names.Pitfalls;

/// <summary>Says of two written names whether they meet at the default threshold, the same both ways round.</summary>
internal static class Pairs
{
    /// <summary>By how much the right name must lead.</summary>
    internal const double Lead = 0.03;

    internal static void AssertMeet(string a, string b, string why)
    {
        if (Score(a, b) < NameMatcher.DefaultThreshold)
        {
            Assert.Fail($"Do not meet ({why}): {Explain(a, b)}");
        }
    }

    internal static void AssertApart(string a, string b, string why)
    {
        if (Score(a, b) >= NameMatcher.DefaultThreshold)
        {
            Assert.Fail($"Meet ({why}): {Explain(a, b)}");
        }
    }

    internal static void AssertBetter(string query, string right, string wrong)
    {
        if (Score(query, right) <= Score(query, wrong) + Lead)
        {
            Assert.Fail($"No clear lead:\n  right {Explain(query, right)}\n  wrong {Explain(query, wrong)}");
        }
    }

    internal static double Score(string a, string b)
    {
        var (x, y) = (FoldedName.Fold(a), FoldedName.Fold(b));
        var score = NameMatcher.Score(x, y);
        Assert.Equal(score, NameMatcher.Score(y, x));
        return score;
    }

    internal static string Explain(string a, string b)
    {
        var found = NameMatcher.Compare(FoldedName.Fold(a), FoldedName.Fold(b));
        var pairs = string.Join(", ", found.Pairs.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.A}={pair.B} {pair.Rule} {pair.Score:0.00}")));
        return string.Create(CultureInfo.InvariantCulture, $"{a} | {b}: {found.Score:0.000} (threshold {NameMatcher.DefaultThreshold:0.00}) [{pairs}]")
            + $" only in first: {string.Join(' ', found.MissingInB)}; only in second: {string.Join(' ', found.MissingInA)}";
    }
}
