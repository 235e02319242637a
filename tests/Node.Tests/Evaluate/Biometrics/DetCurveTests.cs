using FsCheck;
using FsCheck.Fluent;
using Kalkan.Node.Evaluate.Biometrics;

namespace Kalkan.Node.Tests.Evaluate.Biometrics;

public sealed class DetCurveTests
{
    // Threshold, FMR, FNMR: 2 0.8 0 · 3 0.6 0.25 · 4 0.4 0.25 · 6 0.2 0.25 · 7 0.2 0.5 · 8 0 0.5.
    private static readonly DetCurve Hand = DetCurve.Of([9, 2, 8, 6], [1, 7, 3, 2, 4])!;

    [Fact]
    public void The_equal_error_rate_is_the_middle_at_the_better_side_of_the_crossing() => Assert.Equal(0.225, Hand.EqualErrorRate, 12);

    [Fact]
    public void Where_the_rates_are_equal_that_is_the_equal_error_rate() => Assert.Equal(0.5, DetCurve.Of([1, 3], [0, 2])!.EqualErrorRate);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.19, 0.5)]
    [InlineData(0.2, 0.25)]
    [InlineData(0.6, 0.25)]
    [InlineData(0.8, 0)]
    [InlineData(1, 0)]
    public void The_lowest_non_match_rate_at_a_match_rate_is_found(double fmr, double fnmr) => Assert.Equal(fnmr, Hand.FnmrAt(fmr));

    [Fact]
    public void Where_every_impostor_may_match_nobody_is_missed() => Assert.Equal(0, DetCurve.Of([1, 9], [5, 6])!.FnmrAt(1));

    [Fact]
    public void Scores_apart_have_no_error()
    {
        var curve = DetCurve.Of([0.7, 0.8], [0.1, 0.2])!;
        Assert.Equal((0, 0), (curve.EqualErrorRate, curve.FnmrAt(0)));
    }

    [Fact]
    public void One_score_for_all_tells_nothing()
    {
        var curve = DetCurve.Of([0, 0, 0], [0, 0])!;
        Assert.Equal((0.5, 1), (curve.EqualErrorRate, curve.FnmrAt(0.01)));
    }

    [Fact]
    public void Without_one_of_the_kinds_there_is_no_curve()
    {
        Assert.Null(DetCurve.Of([], [1]));
        Assert.Null(DetCurve.Of([1], []));
    }

    [Fact]
    public void It_is_what_a_walk_over_all_thresholds_finds() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(Gen.Choose(0, 30).NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 30).NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (genuine, impostor, percent) =>
        {
            var all = Enumerable.Range(0, 32).Select(t => (
                Fmr: (double)impostor.Count(s => s >= t) / impostor.Count,
                Fnmr: (double)genuine.Count(s => s < t) / genuine.Count)).ToList();
            var (low, high) = (all.Last(t => t.Fnmr <= t.Fmr), all.First(t => t.Fnmr >= t.Fmr));
            var eer = Math.Min(low.Fmr + low.Fnmr, high.Fmr + high.Fnmr) / 2;
            var curve = DetCurve.Of(genuine.Select(s => (double)s), impostor.Select(s => (double)s))!;
            return Math.Abs(curve.EqualErrorRate - eer) < 1e-12
                && curve.FnmrAt(percent / 100.0) == all.Where(t => t.Fmr <= (percent / 100.0) + 1e-12).Min(t => t.Fnmr);
        }));
}
