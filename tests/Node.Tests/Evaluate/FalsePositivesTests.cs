using FsCheck;
using FsCheck.Fluent;
using Kalkan.Node.Evaluate;

namespace Kalkan.Node.Tests.Evaluate;

public sealed class FalsePositivesTests
{
    private static readonly double[] Hundredths = [.. Enumerable.Range(1, 200).Select(i => i / 200.0)];

    [Theory]
    [InlineData(0.01, 0.99)] // two of two hundred may be above: 0.995 and 1
    [InlineData(0.001, 1.0)] // none may
    [InlineData(0.5, 0.5)]
    public void The_threshold_leaves_as_many_alerts_as_the_rate_allows(double rate, double threshold) =>
        Assert.Equal(threshold, FalsePositives.Threshold(Hundredths, rate));

    [Fact]
    public void Equal_scores_stand_or_fall_together() =>
        Assert.Equal(0.9, FalsePositives.Threshold([.. Enumerable.Repeat(0.1, 95), .. Enumerable.Repeat(0.9, 5)], 0.01));

    [Fact]
    public void Without_non_targets_nothing_is_spared() => Assert.Equal(0, FalsePositives.Threshold([], 0.01));

    [Fact]
    public void The_threshold_keeps_the_rate_and_no_lower_score_would() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(Gen.Choose(0, 20).NonEmptyListOf().ToArbitrary(), Gen.Choose(1, 99).ToArbitrary(), (tenths, percent) =>
        {
            var best = tenths.Select(t => t / 20.0).ToList();
            var threshold = FalsePositives.Threshold(best, percent / 100.0);
            double Alerts(double above) => best.Count(score => score > above) * 100.0;
            return best.Contains(threshold) && Alerts(threshold) <= percent * best.Count
                && best.Where(score => score < threshold).All(lower => Alerts(lower) > percent * best.Count);
        }));
}
