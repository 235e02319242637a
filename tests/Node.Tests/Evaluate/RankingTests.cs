using Kalkan.Matching.Names.Index;
using Kalkan.Node.Evaluate;

namespace Kalkan.Node.Tests.Evaluate;

public sealed class RankingTests
{
    private static readonly NameHit[] Hits = [new(1, 0, 0.9), new(2, 1, 0.8), new(3, 2, 0.8), new(4, 3, 0.8), new(5, 4, 0.1)];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 4)] // 1, and 3 and 4, which score the same
    [InlineData(4, 4)]
    [InlineData(5, 5)]
    public void A_tie_counts_against_the_matcher(int expected, int rank)
    {
        Assert.Equal(rank, Rank(expected).Rank);
        Assert.True(Rank(expected).IsWithin(rank));
        Assert.False(Rank(expected).IsWithin(rank - 1));
    }

    [Fact]
    public void Of_several_expected_the_best_counts_and_the_others_are_not_in_its_way()
    {
        Assert.Equal(2, Rank(2, 3, 4).Rank);
        Assert.Equal(3, Rank(5, 3, 2).Rank);
    }

    [Fact]
    public void Who_is_not_among_the_candidates_has_no_rank_and_scores_below_all()
    {
        var ranking = Rank(9);
        Assert.False(ranking.IsWithin(int.MaxValue));
        Assert.False(ranking.Expected > 0);
        Assert.Equal(0.9, ranking.Best);
    }

    [Fact]
    public void What_was_selected_and_scored_nothing_is_told_from_what_was_never_looked_at()
    {
        Assert.True(Ranking.Of(Hits, [1, 2, 3, 4, 5, 9], [9]).Selected);
        Assert.False(Rank(9).Selected);
        Assert.True(Rank(5).Selected);
    }

    [Fact]
    public void Without_candidates_there_is_no_alert() => Assert.Equal(0, Ranking.Of([], [], []).Best);

    [Theory]
    [InlineData(0.50, 50)]
    [InlineData(0.99, 99)]
    [InlineData(1.00, 100)]
    public void A_percentile_is_the_smallest_value_that_the_share_does_not_exceed(double share, double value) =>
        Assert.Equal(value, SpeedFigures.Percentile(Enumerable.Range(1, 100).Reverse().Select(i => (double)i), share));

    private static Ranking Rank(params int[] expected) => Ranking.Of(Hits, [1, 2, 3, 4, 5], expected);
}
