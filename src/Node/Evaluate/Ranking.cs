using System.Runtime.InteropServices;
using Kalkan.Matching.Names;

namespace Kalkan.Node.Evaluate;

/// <summary>Where the expected record stands among the candidates of one query.</summary>
/// <param name="Rank">
/// From 1; 0 where it is not among them. Ties count against the matcher: a wrong record with the same score stands before
/// the right one, so a score that says nothing earns nothing. Of several expected records the best counts, and the others
/// are not in its way.
/// </param>
/// <param name="Expected">The expected record's score; less than any score where it is not among the candidates.</param>
/// <param name="Best">The best score of all; 0 where there is no candidate.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ranking(int Rank, double Expected, double Best)
{
    /// <summary>Reads the ranking off a list of candidates, one for each record.</summary>
    public static Ranking Of(IReadOnlyList<NameHit> hits, IReadOnlyCollection<int> expected)
    {
        var best = 0.0;
        var score = double.NegativeInfinity;
        foreach (var hit in hits)
        {
            best = Math.Max(best, hit.Score);
            score = expected.Contains(hit.Record) ? Math.Max(score, hit.Score) : score;
        }

        return double.IsNegativeInfinity(score)
            ? new(0, score, best)
            : new(1 + hits.Count(hit => hit.Score >= score && !expected.Contains(hit.Record)), score, best);
    }

    /// <summary>Whether the expected record is among the first <paramref name="k"/>.</summary>
    public bool IsWithin(int k) => Rank > 0 && Rank <= k;
}
