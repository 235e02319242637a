using Kalkan.Matching.Fingerprints.Consolidation;
using Kalkan.Matching.Fingerprints.Local;
using Kalkan.Matching.Fingerprints.Pairing;

namespace Kalkan.Matching.Fingerprints;

/// <summary>Compares two impressions of a finger by their minutiae; docs/fingerprints.md describes how.</summary>
public static class FingerprintMatcher
{
    /// <summary>A template of so many minutiae or fewer scores 0 against every other, and against itself.</summary>
    public const int MinutiaeOfNoWeight = Calibration.MinutiaeOfNoWeight;

    private const int LeastMinutiae = 3;

    /// <summary>
    /// How strongly two templates speak for one finger: a score of X means that two different fingers reach it once in 10^X comparisons, so
    /// FMR = 10^-X; 0 says nothing. The order of the two has no effect, and no template matches another better than itself.
    /// </summary>
    public static double Compare(FingerprintTemplate a, FingerprintTemplate b)
    {
        using var work = new Workspace();
        return Compare(TemplateView.Of(a), TemplateView.Of(b), work);
    }

    internal static double Compare(TemplateView a, TemplateView b, in Workspace work) => a.OwnWords.SequenceCompareTo(b.OwnWords) switch
    {
        0 => Calibration.Most(a.Count),
        < 0 => Calibration.Score(Weights.LogLikelihoodRatio(Measure(a, b, Effort.Full, work)), Math.Min(a.Count, b.Count)),
        > 0 => Calibration.Score(Weights.LogLikelihoodRatio(Measure(b, a, Effort.Full, work)), Math.Min(a.Count, b.Count)),
    };

    internal static Evidence Measure(TemplateView a, TemplateView b, Effort effort, in Workspace work)
    {
        if (a.Count < LeastMinutiae || b.Count < LeastMinutiae)
        {
            return default;
        }

        var pointsA = PointSet.Of(a, work.PointsA);
        var pointsB = PointSet.Of(b, work.PointsB);
        var pairs = CandidateSearch.Find(a, pointsA, b, pointsB, effort.Candidates, work);
        Relaxation.Run(pairs, effort.RelaxationRounds, work);

        Span<Alignment> alignments = stackalloc Alignment[effort.AlignmentsExamined];
        Span<float> consents = stackalloc float[effort.AlignmentsExamined];
        alignments = alignments[..AlignmentSearch.Find(pairs, effort.AlignmentsTried, work, alignments, consents)];

        var outlineA = Outline.Of(a, pointsA, work.OutlineA);
        var outlineB = Outline.Of(b, pointsB, work.OutlineB);
        var best = default(Evidence);
        foreach (var alignment in alignments)
        {
            var refined = AlignmentSearch.Refine(pairs, alignment, work);
            var evidence = Consensus.Of(pairs, pointsA, outlineA, pointsB, outlineB, refined, work);
            best = Weights.LogLikelihoodRatio(evidence) > Weights.LogLikelihoodRatio(best) ? evidence : best;
        }

        return best;
    }
}
