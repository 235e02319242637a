namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>The additive model that turns evidence into a log likelihood ratio.</summary>
internal static class Weights
{
    public static double LogLikelihoodRatio(in Evidence e)
    {
        if (e.Pairs == 0)
        {
            return double.NegativeInfinity;
        }

        double overlap = (e.OverlapA + 1.0) * (e.OverlapB + 1.0);
        return -12.387
            + (2.3705 * Math.Sqrt(e.RelaxedMatched))
            + (21.8129 * Math.Sqrt(e.Support))
            + (1.2655 * Math.Sqrt(e.Closeness))
            - (0.3522 * Math.Sqrt(e.Likeness))
            + (1.5477 * Math.Log(((e.Pairs * e.Pairs) + 1) / overlap))
            - (4.664 * e.Likeness / e.Pairs)
            - (1.0655 * Math.Sqrt(e.CandidatesAgreeing))
            + (15.4579 * e.CandidatesAgreeing / (e.TopSimilarity + 4))
            - (30.122 * e.AngleCost / e.Pairs)
            + (1.9345 * Math.Sqrt(e.Tight))
            + (1.6609 * Math.Sqrt(e.TightLike));
    }
}
