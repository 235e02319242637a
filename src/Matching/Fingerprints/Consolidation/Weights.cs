namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>
/// The additive model that turns evidence into a log likelihood ratio (natural logarithm, up to a constant): seven terms of one sense each,
/// fitted by logistic regression. docs/fingerprints.md tells on what.
/// </summary>
internal static class Weights
{
    private const double Nothing = -17.2985;

    /// <summary>For the square root of the strongest pair's strength.</summary>
    private const double Support = 14.8139;

    /// <summary>For the share of candidate pairs that the alignment confirms.</summary>
    private const double Confirmed = 19.4554;

    /// <summary>Candidates confirmed of few tell less: so many more are thought beside.</summary>
    private const double MoreCandidates = 4;

    /// <summary>For the square root of the minutiae that agree, weighed by how closely.</summary>
    private const double Closeness = 1.8454;

    /// <summary>For the same within the tight radius.</summary>
    private const double Tightness = 3.0553;

    /// <summary>For the logarithm of the share of the minutiae in the overlap that agree, of both sides.</summary>
    private const double Share = 0.5964;

    /// <summary>Against each minutia in the overlap that has no mate.</summary>
    private const double Unmatched = -0.09774;

    /// <summary>Against the mean of one minus the cosine of the difference of directions.</summary>
    private const double Turn = -26.252;

    public static double LogLikelihoodRatio(in Evidence evidence)
    {
        if (evidence.Matched == 0)
        {
            return double.NegativeInfinity;
        }

        double matched = evidence.Matched;
        var (overlapA, overlapB) = (evidence.OverlapA + 1.0, evidence.OverlapB + 1.0);
        return Nothing
            + (Support * Math.Sqrt(evidence.Support))
            + (Confirmed * evidence.CandidatesMet / (evidence.Candidates + MoreCandidates))
            + (Closeness * Math.Sqrt(evidence.Closeness))
            + (Tightness * Math.Sqrt(evidence.Tightness))
            + (Share * Math.Log(((matched * matched) + 1) / (overlapA * overlapB)))
            + (Unmatched * (overlapA + overlapB - (2 * matched)))
            + (Turn * evidence.Turn / matched);
    }
}
