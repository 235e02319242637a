using System.Runtime.InteropServices;
using Kalkan.Matching.Names.Index;

namespace Kalkan.Node.Evaluate;

/// <summary>Where the expected record stands among the candidates of one query.</summary>
/// <param name="Rank">
/// From 1; 0 where it is not among them. Ties count against the matcher: a wrong record with the same score stands before
/// the right one, so a score that says nothing earns nothing. Of several expected records the best counts, and the others
/// are not in its way.
/// </param>
/// <param name="Expected">The expected record's score; less than any score where it is not among the candidates.</param>
/// <param name="Best">The best score of all; 0 where there is no candidate.</param>
/// <param name="Selected">Whether an expected record was selected to be compared at all.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ranking(int Rank, double Expected, double Best, bool Selected)
{
    /// <summary>Reads the ranking off a list of candidates, one for each record.</summary>
    /// <param name="hits">The best candidates, in any order.</param>
    /// <param name="selected">The records that were selected to be compared; only looked at where no expected one is among the candidates.</param>
    /// <param name="expected">The records that would be right.</param>
    public static Ranking Of(IReadOnlyList<NameHit> hits, IEnumerable<int> selected, IReadOnlyCollection<int> expected)
    {
        var best = 0.0;
        var score = double.NegativeInfinity;
        foreach (var hit in hits)
        {
            best = Math.Max(best, hit.Score);
            score = expected.Contains(hit.Record) ? Math.Max(score, hit.Score) : score;
        }

        return double.IsNegativeInfinity(score)
            ? new(0, score, best, selected.Any(expected.Contains))
            : new(1 + hits.Count(hit => hit.Score >= score && !expected.Contains(hit.Record)), score, best, Selected: true);
    }

    /// <summary>Whether the expected record is among the first <paramref name="k"/>.</summary>
    public bool IsWithin(int k) => Rank > 0 && Rank <= k;
}
