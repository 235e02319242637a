namespace Kalkan.Bench.Fusion;

/// <summary>Scores that say the same.</summary>
/// <param name="First">The lowest of them.</param>
/// <param name="Last">The highest.</param>
/// <param name="Weight">Natural logarithm of the likelihood ratio.</param>
/// <param name="Count">How many comparisons had such a score.</param>
internal sealed record Step(double First, double Last, double Weight, int Count)
{
    /// <summary>The middle.</summary>
    public double Score => (First + Last) / 2;
}
