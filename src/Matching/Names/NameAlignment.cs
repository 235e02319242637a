using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names;

/// <summary>Finds which parts of two names stand for each other: the best pair first, each part once.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameAlignment(double Score, NameRule Rule, int Pairs)
{
    /// <summary>A part that only one name has weighs this much of a part that both have: fathers' names come and go.</summary>
    private const double MissingWeight = 0.25;
    private const double SameKeyScore = 0.95;
    private const double ShortKeyScore = 0.8;
    private const double InitialScore = 0.6;
    private const double FuzzyThreshold = 0.88;
    private const double FuzzyWeight = 0.95;
    private const int MinFuzzyLength = 4;

    /// <summary>
    /// Symmetric and independent of the order of parts. <paramref name="pairs"/>, where given, receives the pairs (a's first).
    /// </summary>
    internal static NameAlignment Of(FoldedName a, FoldedName b, List<(int A, int B, NameRule Rule, double Score)>? pairs = null)
    {
        if (FoldedName.CompareSorted(a, b) <= 0)
        {
            return Align(a, b, pairs);
        }

        var alignment = Align(b, a, pairs);
        for (var i = 0; i < pairs?.Count; i++)
        {
            pairs[i] = pairs[i] with { A = pairs[i].B, B = pairs[i].A };
        }

        return alignment;
    }

    private static NameAlignment Align(FoldedName a, FoldedName b, List<(int A, int B, NameRule Rule, double Score)>? pairs)
    {
        var left = a.Sorted.AsSpan();
        var right = b.Sorted.AsSpan();
        var (n, m) = (left.Length, right.Length);
        Span<double> scores = stackalloc double[n * m];
        Span<NameRule> rules = stackalloc NameRule[n * m];
        var any = false;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                (scores[(i * m) + j], rules[(i * m) + j]) = Compare(in left[i], in right[j]);
                any |= scores[(i * m) + j] > 0;
            }
        }

        if (!any)
        {
            return new(0, NameRule.None, 0);
        }

        var (sum, count, weakest) = (0.0, 0, NameRule.Literal);
        for (var best = Best(scores); best >= 0; best = Best(scores))
        {
            var (i, j) = (best / m, best % m);
            sum += scores[best];
            count++;
            weakest = rules[best] > weakest ? rules[best] : weakest;
            pairs?.Add((i, j, rules[best], scores[best]));
            scores.Slice(i * m, m).Clear();
            for (var row = 0; row < n; row++)
            {
                scores[(row * m) + j] = 0;
            }
        }

        var fewer = Math.Min(n, m);
        var rule = count < Math.Max(n, m) ? NameRule.Partial : weakest;
        return new(sum / (fewer + (MissingWeight * Math.Abs(n - m))), rule, count);
    }

    private static int Best(ReadOnlySpan<double> scores)
    {
        var (best, at) = (0.0, -1);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > best)
            {
                (best, at) = (scores[i], i);
            }
        }

        return at;
    }

    private static (double Score, NameRule Rule) Compare(in NameToken a, in NameToken b)
    {
        if (string.Equals(a.Text, b.Text, StringComparison.Ordinal))
        {
            return (1, NameRule.Literal);
        }

        if (a.IsNumber || b.IsNumber)
        {
            return (0, NameRule.None);
        }

        if (a.IsInitial || b.IsInitial)
        {
            return a.Text[0] == b.Text[0] ? (InitialScore, NameRule.Initial) : (0, NameRule.None);
        }

        if (a.Key == b.Key)
        {
            var telling = ConsonantKey.Length(a.Key) >= 3 || JaroWinkler.Of(a.Text, b.Text) >= ShortKeyScore;
            return (telling ? SameKeyScore : ShortKeyScore, NameRule.SameKey);
        }

        if (!CanBeAlike(a, b) || JaroWinkler.Of(a.Text, b.Text) is not (>= FuzzyThreshold and var likeness))
        {
            return (0, NameRule.None);
        }

        return (likeness * FuzzyWeight, NameRule.Fuzzy);
    }

    // Jaro–Winkler ≥ 0.88 needs Jaro ≥ 0.8, so matches/|a| + matches/|b| ≥ 1.4; every letter that only one side has is no match.
    private static bool CanBeAlike(in NameToken a, in NameToken b)
    {
        var (lengthA, lengthB) = (a.Text.Length, b.Text.Length);
        if (Math.Min(lengthA, lengthB) < MinFuzzyLength)
        {
            return false;
        }

        var most = Math.Min(
            lengthA - System.Numerics.BitOperations.PopCount(a.Letters & ~b.Letters),
            lengthB - System.Numerics.BitOperations.PopCount(b.Letters & ~a.Letters));
        return most * (lengthA + lengthB) >= 1.39 * lengthA * lengthB;
    }
}
