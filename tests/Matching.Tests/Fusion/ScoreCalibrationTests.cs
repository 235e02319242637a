using Kalkan.Matching.Fusion;

namespace Kalkan.Matching.Tests.Fusion;

public sealed class ScoreCalibrationTests
{
    [Theory]
    [InlineData(-1, -2)]
    [InlineData(0, -2)]
    [InlineData(0.5, 1)]
    [InlineData(1, 4)]
    [InlineData(2, 6)]
    [InlineData(9, 6)]
    public void Between_knots_the_weight_is_linear_and_beyond_the_last_it_stays(double score, double weight)
    {
        Assert.True(ScoreCalibration.TryCreate([0, 1, 2], [-2, 4, 6], out var calibration, out _));
        Assert.Equal(weight, calibration!.At(score), 9);
    }

    [Fact]
    public void A_distance_is_calibrated_by_falling_weights()
    {
        Assert.True(ScoreCalibration.TryCreate([0.2, 0.4], [10, -3], out var calibration, out _));
        Assert.Equal(10, calibration!.Most);
        Assert.Equal(-3, calibration.Least);
        Assert.Equal(3.5, calibration.At(0.3), 9);
    }

    [Theory]
    [InlineData(new double[] { 0 }, new double[] { 1 }, "two or more")]
    [InlineData(new double[] { 0, 1 }, new double[] { 1 }, "a weight for each")]
    [InlineData(new double[] { 0, 0 }, new double[] { 1, 2 }, "knot 1")]
    [InlineData(new double[] { 0, 1, 2 }, new double[] { 1, 3, 2 }, "knot 2")]
    [InlineData(new double[] { 0, double.NaN }, new double[] { 1, 3 }, "knot 1")]
    [InlineData(new double[] { 0, 1 }, new double[] { 1, 51 }, "knot 1")]
    [InlineData(new double[] { 0, 1 }, new double[] { double.NaN, 5 }, "knot 0")]
    public void A_faulty_calibration_says_which_knot_is_wrong(double[] scores, double[] weights, string expected)
    {
        Assert.False(ScoreCalibration.TryCreate(scores, weights, out var calibration, out var fault));
        Assert.Null(calibration);
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void The_calibrations_that_are_built_in_are_monotone_the_right_way()
    {
        foreach (var rising in new[] { Calibrations.Finger, Calibrations.Face, Calibrations.Voice })
        {
            Assert.True(rising.At(double.MaxValue) > 0 && rising.At(double.MinValue) < 0);
        }

        Assert.True(Calibrations.Iris.At(0) > 0 && Calibrations.Iris.At(1) < 0);
    }
}
