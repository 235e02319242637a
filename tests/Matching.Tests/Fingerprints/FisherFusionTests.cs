using Kalkan.Matching.Fingerprints.Search;

namespace Kalkan.Matching.Tests.Fingerprints;

public sealed class FisherFusionTests
{
    [Fact]
    public void One_finger_keeps_its_score() => Assert.Equal(4.25, FisherFusion.Fuse([new FingerComparison(2, 2, 4.25)]));

    [Fact]
    public void The_fused_score_is_the_chance_of_the_sum()
    {
        // Two scores of chance reach a sum of x/ln 10 with the chance exp(-x)(1 + x).
        Assert.Equal(-Math.Log10(Math.Exp(-9) * 10), FisherFusion.Fused(9 / Math.Log(10), 2), 1e-12);
        Assert.Equal(0, FisherFusion.Fused(0, 3));
    }

    [Fact]
    public void Two_fingers_that_match_say_more_than_one() =>
        Assert.True(FisherFusion.Fuse([new(1, 1, 5), new(2, 2, 5)]) > FisherFusion.Fuse([new(1, 1, 5), new(2, 2, 0.3)]));

    [Fact]
    public void A_finger_of_the_owner_answers_one_probe_finger_only()
    {
        var both = FisherFusion.Fuse([new(-1, 1, 5), new(-2, 1, 5)]);
        Assert.Equal(5, both, 1e-9);
    }

    [Fact]
    public void The_best_of_several_tries_counts_for_so_much_less() =>
        Assert.Equal(5 - Math.Log10(2), FisherFusion.Fuse([new(-1, 1, 5), new(-1, 2, 0.1)]), 1e-9);

    [Fact]
    public void Many_fingers_are_no_trouble() =>
        Assert.InRange(FisherFusion.Fuse([.. Enumerable.Range(1, 200).Select(i => new FingerComparison(-i, i, 12))]), 1000, 2400);
}
