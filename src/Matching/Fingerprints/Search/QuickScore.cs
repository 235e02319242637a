using Kalkan.Matching.Fingerprints.Consolidation;
using Kalkan.Matching.Fingerprints.Local;
using Kalkan.Matching.Fingerprints.Pairing;

namespace Kalkan.Matching.Fingerprints.Search;

/// <summary>The first stage of a search: the consent of the candidate pairs to the better of two alignments, no more.</summary>
internal static class QuickScore
{
    private const int Candidates = 48;
    private const int RelaxationRounds = 2;
    private const int AlignmentsTried = 2;

    /// <summary>More candidates find more consent by chance; this is how slowly that grows.</summary>
    private const int CandidatesOfNoHarm = 60;

    public static double Of(TemplateView a, TemplateView b, in Workspace work)
    {
        var pairs = CandidateSearch.Find(a, PointSet.Of(a, work.PointsA), b, PointSet.Of(b, work.PointsB), Candidates, work);
        Relaxation.Run(pairs, RelaxationRounds, work);
        Span<Alignment> alignment = stackalloc Alignment[1];
        Span<float> consent = stackalloc float[1];
        return AlignmentSearch.Find(pairs, AlignmentsTried, work, alignment, consent) == 0 ? 0 : consent[0] / (pairs.Count + CandidatesOfNoHarm);
    }
}
