using Kalkan.Node.Evaluate;

namespace Kalkan.Node.Tests.Evaluate;

public sealed class PairMetricsTests
{
    private static readonly ScoredPair[] Five = [new(0.9, true), new(0.8, true), new(0.7, false), new(0.3, true), new(0.2, false)];

    // Of the four combinations 0.9–0.5, 0.9–0.1 and 0.5–0.1 are won, 0.5–0.5 is half won.
    [Fact]
    public void Auc_counts_ties_half() =>
        Assert.Equal(3.5 / 4, PairMetrics.Auc([new(0.9, true), new(0.5, true), new(0.5, false), new(0.1, false)]));

    [Fact]
    public void Auc_of_one_score_for_all_is_guessing() => Assert.Equal(0.5, PairMetrics.Auc([new(1, true), new(1, false), new(1, false)]));

    [Fact]
    public void Auc_of_a_perfect_order_is_one_and_of_its_reverse_nought()
    {
        Assert.Equal(1, PairMetrics.Auc([new(0.2, true), new(0.1, false)]));
        Assert.Equal(0, PairMetrics.Auc([new(0.1, true), new(0.2, false)]));
    }

    [Fact]
    public void Auc_needs_both_kinds() => Assert.Null(PairMetrics.Auc([new(0.2, true)]));

    // 2·TP / (2·TP + FP + FN): at 0.8 4/5, at 0.75 the same, at 0.7 4/6, at 0.3 6/7, at 0.2 6/8.
    [Theory]
    [InlineData(0.95, 0)]
    [InlineData(0.9, 0.5)]
    [InlineData(0.75, 0.8)]
    [InlineData(0.7, 4.0 / 6)]
    [InlineData(0.2, 0.75)]
    public void F1_counts_a_score_at_the_threshold_as_a_match(double threshold, double f1) => Assert.Equal(f1, PairMetrics.F1(Five, threshold), 12);

    [Fact]
    public void The_best_F1_is_found_with_its_threshold() => Assert.Equal((6.0 / 7, 0.3), PairMetrics.BestF1(Five));

    // Taken one by one the first of the tied would reach 1.
    [Fact]
    public void The_best_F1_does_not_part_equal_scores() => Assert.Equal((2.0 / 3, 0.5), PairMetrics.BestF1([new(0.5, true), new(0.5, false)]));
}
