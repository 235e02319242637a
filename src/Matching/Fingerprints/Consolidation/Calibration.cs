namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>From the log likelihood ratio to the score: minus the decimal logarithm of the share of different fingers that reach it.</summary>
/// <remarks>The ratios of different fingers follow a logistic distribution closely: its two numbers were fitted to their upper tail.</remarks>
internal static class Calibration
{
    /// <summary>No comparison of two fingers can show more.</summary>
    public const double Bound = 12;

    /// <summary>A template of so many minutiae shows nothing.</summary>
    public const int MinutiaeOfNoWeight = 4;

    private const double Median = -7.49;
    private const double Steepness = 1.03;
    private const double MostPerMinutia = 0.5;

    /// <summary>The most that a template of so many minutiae can show: that of its comparison with itself.</summary>
    public static double Most(int minutiae) => Math.Clamp(MostPerMinutia * (minutiae - MinutiaeOfNoWeight), 0, Bound);

    public static double Score(double ratio, int leastMinutiae) => Math.Min(Score(ratio), Most(leastMinutiae));

    /// <summary>Whatever the templates can show.</summary>
    public static double Score(double ratio)
    {
        var excess = Steepness * (ratio - Median);
        return excess > 40 ? excess / Math.Log(10) : Math.Log10(1 + Math.Exp(excess));
    }
}
