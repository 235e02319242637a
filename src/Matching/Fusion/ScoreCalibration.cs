using System.Collections.Immutable;

namespace Kalkan.Matching.Fusion;

/// <summary>
/// From a comparison score to its weight of evidence, the natural logarithm of the likelihood ratio of same and different persons: linear between
/// knots, constant beyond the last ones, so that no score says more than was measured (Ramos and Gonzalez-Rodriguez, "Reliable support",
/// Forensic Science International 230, 2013).
/// </summary>
public sealed class ScoreCalibration
{
    private readonly ImmutableArray<double> _scores;
    private readonly ImmutableArray<double> _weights;

    private ScoreCalibration(ImmutableArray<double> scores, ImmutableArray<double> weights) => (_scores, _weights) = (scores, weights);

    /// <summary>What it says at most.</summary>
    public double Most => Math.Max(_weights[0], _weights[^1]);

    /// <summary>What it says at least.</summary>
    public double Least => Math.Min(_weights[0], _weights[^1]);

    /// <summary>Two or more knots, scores strictly ascending, weights monotone.</summary>
    /// <param name="scores">In the comparison's own unit.</param>
    /// <param name="weights">Natural log-odds, one for each score, within ±50.</param>
    /// <param name="calibration">Set where the knots are valid.</param>
    /// <param name="fault">Which knot is wrong, and how.</param>
    public static bool TryCreate(
        IReadOnlyList<double> scores, IReadOnlyList<double> weights, out ScoreCalibration? calibration, out string? fault)
    {
        (calibration, fault) = (null, null);
        if (scores.Count < 2 || scores.Count != weights.Count)
        {
            fault = "needs two or more scores and a weight for each";
            return false;
        }

        for (var i = 0; i < scores.Count; i++)
        {
            if (!double.IsFinite(scores[i]) || !(Math.Abs(weights[i]) <= 50))
            {
                fault = $"knot {i}: the score must be a number and the weight within 50 of 0";
                return false;
            }
        }

        var direction = Math.Sign(weights[^1] - weights[0]);
        for (var i = 1; i < scores.Count; i++)
        {
            if (scores[i] <= scores[i - 1] || Math.Sign(weights[i] - weights[i - 1]) == -direction)
            {
                fault = $"knot {i}: scores must rise, and weights must not turn";
                return false;
            }
        }

        calibration = new([.. scores], [.. weights]);
        return true;
    }

    /// <summary>The weight of a score.</summary>
    public double At(double score)
    {
        if (score <= _scores[0])
        {
            return _weights[0];
        }

        for (var i = 1; i < _scores.Length; i++)
        {
            if (score <= _scores[i])
            {
                var share = (score - _scores[i - 1]) / (_scores[i] - _scores[i - 1]);
                return _weights[i - 1] + (share * (_weights[i] - _weights[i - 1]));
            }
        }

        return _weights[^1];
    }

    internal static ScoreCalibration Of(params ReadOnlySpan<(double Score, double Weight)> knots)
    {
        var scores = ImmutableArray.CreateBuilder<double>(knots.Length);
        var weights = ImmutableArray.CreateBuilder<double>(knots.Length);
        foreach (var (score, weight) in knots)
        {
            scores.Add(score);
            weights.Add(weight);
        }

        return TryCreate(scores, weights, out var calibration, out var fault) ? calibration! : throw new ArgumentException(fault, nameof(knots));
    }
}
