using Kalkan.Matching.Fingerprints.Local;
using Kalkan.Matching.Fingerprints.Pairing;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>Lets all minutiae speak to an alignment, not only those with a cylinder alike.</summary>
internal static class Consensus
{
    /// <summary>The evidence under one alignment.</summary>
    public static Evidence Of(
        in CandidatePairs pairs, in PointSet a, in Outline outlineA, in PointSet b, in Outline outlineB, Alignment alignment, in Workspace work)
    {
        var moved = alignment.Move(b, work.Moved);
        var agreement = new Agreement(a, moved, work.Agreement);
        var evidence = new Evidence
        {
            Candidates = pairs.Count,
            CandidatesMet = Met(pairs, agreement.Mates),
            Support = Lanes.Most(work.Strengths[..Lanes.Padded(pairs.Count)]),
            Matched = agreement.Matched.Length,
        };
        foreach (var i in agreement.Matched)
        {
            var mate = agreement.Mates[i];
            var (dx, dy) = (a.X[i] - moved.X[mate], a.Y[i] - moved.Y[mate]);
            evidence.Closeness += 1 - agreement.Cost(i);
            evidence.Tightness += Math.Max(0, 1 - (((dx * dx) + (dy * dy)) / (ToleranceBox.TightRadius * ToleranceBox.TightRadius)));
            evidence.Turn += 1 - ((a.Cos[i] * moved.Cos[mate]) + (a.Sin[i] * moved.Sin[mate]));
        }

        evidence.OverlapA = Math.Max(evidence.Matched, alignment.Move(outlineB, work.MovedOutline).Inside(a));
        evidence.OverlapB = Math.Max(evidence.Matched, outlineA.Inside(moved));
        return evidence;
    }

    private static int Met(in CandidatePairs pairs, ReadOnlySpan<int> mates)
    {
        var indexA = pairs.IndexA[..pairs.Count];
        var indexB = pairs.IndexB;
        var met = 0;
        for (var k = 0; k < indexA.Length; k++)
        {
            met += mates[indexA[k]] == indexB[k] ? 1 : 0;
        }

        return met;
    }
}
