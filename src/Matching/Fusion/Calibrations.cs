namespace Kalkan.Matching.Fusion;

/// <summary>
/// The calibrations that stand where an operator gives none of his own. <c>bench -- calibrate</c> measures them; docs/fusion.md says on what.
/// </summary>
public static class Calibrations
{
    /// <summary>
    /// A finger: the score X of <see cref="Fingerprints.FingerprintMatcher"/>, a false match rate of 10^−X. Measured up to 5, ln 10 for each 1
    /// of X beyond, as the score itself goes on there; no finger speaks more against a person than −3, because positions are confused at enrolment.
    /// </summary>
    public static ScoreCalibration Finger { get; } =
        ScoreCalibration.Of((0.8, -3), (1.3, -2.3), (2, -0.3), (2.8, 2), (3.5, 4), (4.2, 6), (5, 7.8), (6, 10.1), (8, 14.7), (10, 18));

    /// <summary>A face of a model that nobody calibrated: the cosine, far below what good models reach.</summary>
    public static ScoreCalibration Face { get; } =
        ScoreCalibration.Of((0.1, -3), (0.3, -1), (0.4, 0), (0.5, 4), (0.6, 8), (0.7, 11), (0.8, 12));

    /// <summary>A voice of a model that nobody calibrated: the cosine. A voice alone is never a hit.</summary>
    public static ScoreCalibration Voice { get; } =
        ScoreCalibration.Of((0.1, -3), (0.3, -1), (0.4, 0), (0.5, 2), (0.6, 4), (0.7, 5.5), (0.8, 6.9));

    /// <summary>An iris: the normalised Hamming distance, smaller is better. Measured from 0.29 on.</summary>
    public static ScoreCalibration Iris { get; } =
        ScoreCalibration.Of((0.22, 13), (0.29, 9.8), (0.313, 8.1), (0.34, 4.8), (0.363, 2.4), (0.388, -0.1), (0.416, -2.2), (0.44, -3));
}
