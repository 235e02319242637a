using Kalkan.Matching.Fingerprints.Consolidation;
using Kalkan.Matching.Fingerprints.Local;
using Kalkan.Matching.Fingerprints.Pairing;

namespace Kalkan.Matching.Fingerprints.Search;

/// <summary>The first stage of a search: how many of the most alike cylinders consent to one alignment.</summary>
internal static class QuickScore
{
    public static float Of(TemplateView a, TemplateView b, Workspace work)
    {
        CylinderSimilarity.Sums(a, work.SumsA);
        CylinderSimilarity.Sums(b, work.SumsB);
        CylinderSimilarity.Fill(a, work.SumsA, b, work.SumsB, work.Similarities);
        var pairs = CandidateSearch.Find(work.Similarities, PointSet.Of(a, work.PointsA), PointSet.Of(b, work.PointsB), (int)T.P[40], work);
        if (pairs.Count == 0)
        {
            return 0;
        }

        Relaxation.Compatibilities(pairs, work.Compatibilities);
        Relaxation.Relax(pairs, work.Compatibilities, work.Strengths, (int)T.P[42]);
        Span<Alignment> alignments = stackalloc Alignment[1];
        Span<float> consents = stackalloc float[1];
        AlignmentSearch.Find(pairs, (int)T.P[41], work, alignments, consents);
        return consents[0];
    }
}
