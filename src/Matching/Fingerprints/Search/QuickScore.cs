using Kalkan.Matching.Fingerprints.Consolidation;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Search;

/// <summary>The first stage of a search: the score that half the candidates and one alignment give.</summary>
internal static class QuickScore
{
    public static double Of(TemplateView a, TemplateView b, in Workspace work) =>
        Calibration.Score(Weights.LogLikelihoodRatio(FingerprintMatcher.Measure(a, b, Effort.Quick, work)));
}
