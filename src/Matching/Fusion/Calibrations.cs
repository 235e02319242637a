namespace Kalkan.Matching.Fusion;

/// <summary>
/// The calibrations that stand where an operator gives none of his own. <c>bench -- calibrate</c> measures them; docs/fusion.md says on what.
/// </summary>
public static class Calibrations
{
    /// <summary>A finger: the score X of <see cref="Fingerprints.FingerprintMatcher"/>, a false match rate of 10^−X.</summary>
    public static ScoreCalibration Finger { get; } =
        ScoreCalibration.Of((0, -2), (0.5, -1.2), (1, 0), (2, 3.5), (3, 6.2), (4, 8.7), (6, 13.4), (8, 18));

    /// <summary>A face of a model that nobody calibrated: the cosine, far below what good models reach.</summary>
    public static ScoreCalibration Face { get; } =
        ScoreCalibration.Of((0.1, -3), (0.3, -1), (0.4, 0), (0.5, 4), (0.6, 8), (0.7, 11), (0.8, 12));

    /// <summary>A voice of a model that nobody calibrated: the cosine. A voice alone is never a hit.</summary>
    public static ScoreCalibration Voice { get; } =
        ScoreCalibration.Of((0.1, -3), (0.3, -1), (0.4, 0), (0.5, 2), (0.6, 4), (0.7, 5.5), (0.8, 6.9));

    /// <summary>An iris: the fractional Hamming distance, smaller is better.</summary>
    public static ScoreCalibration Iris { get; } =
        ScoreCalibration.Of((0.26, 16), (0.3, 13), (0.32, 11), (0.34, 8), (0.36, 5), (0.38, 2), (0.4, -1), (0.44, -3));
}
