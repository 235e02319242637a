using Kalkan.Matching.Fingerprints.Local;
using Kalkan.Matching.Fingerprints.Pairing;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>Lets all minutiae speak to an alignment, not only those with a cylinder alike.</summary>
internal static class Consensus
{
    /// <summary>The evidence under one alignment.</summary>
    public static Evidence Of(
        CandidatePairs pairs, PointSet a, ReadOnlySpan<byte> cornersA, PointSet b, ReadOnlySpan<byte> cornersB, Alignment alignment, in Workspace work)
    {
        var moved = alignment.Move(b, work.Moved);
        var agreement = new Agreement(a, moved, work.Agreement);
        var evidence = default(Evidence);
        for (var i = 0; i < a.Count; i++)
        {
            var mate = agreement.Mate(i);
            if (mate >= 0)
            {
                var (dx, dy) = (a.X[i] - moved.X[mate], a.Y[i] - moved.Y[mate]);
                evidence.Matched++;
                evidence.Closeness += 1 - agreement.Cost(i);
                evidence.Tightness += Math.Max(0, 1 - (((dx * dx) + (dy * dy)) / (ToleranceBox.TightRadius * ToleranceBox.TightRadius)));
                evidence.Turn += 1 - ((a.Cos[i] * moved.Cos[mate]) + (a.Sin[i] * moved.Sin[mate]));
            }
        }

        evidence.OverlapA = Math.Max(evidence.Matched, Overlap.Count(a, moved, cornersB));
        evidence.OverlapB = Math.Max(evidence.Matched, Overlap.Count(moved, a, cornersA));
        evidence.Candidates = pairs.Count;
        for (var k = 0; k < pairs.Count; k++)
        {
            evidence.CandidatesMet += agreement.Mate((int)pairs.IndexA[k]) == (int)pairs.IndexB[k] ? 1 : 0;
            evidence.Support = Math.Max(evidence.Support, work.Strengths[k]);
        }

        return evidence;
    }
}
