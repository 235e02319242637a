using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Fusion;

namespace Kalkan.Matching.Tests.Fusion;

public sealed class PositionedPairsTests
{
    [Fact]
    public void Fingers_of_the_same_position_meet_and_others_do_not()
    {
        var fused = PositionedPairs.Sum([1, 2, 3], [2, 3, 4], (_, _) => 5);
        Assert.Equal(new(FusionState.Compared, 10), fused);
    }

    [Fact]
    public void Fingers_without_a_position_in_common_are_not_compared() =>
        Assert.Equal(FusionState.NoneInCommon, PositionedPairs.Sum([1], [2, 3], (_, _) => 5).State);

    [Fact]
    public void Two_impressions_of_one_finger_count_once_and_the_better_one() =>
        Assert.Equal(7, PositionedPairs.Sum([2, 2], [2, 2], (a, b) => a == 1 && b == 0 ? 7 : 3).Weight);

    [Fact]
    public void A_finger_that_differs_speaks_against_and_an_unknown_finger_that_differs_says_nothing()
    {
        Assert.Equal(-2, PositionedPairs.Sum([2], [2], (_, _) => -2).Weight);
        Assert.Equal(FusionState.NoneInCommon, PositionedPairs.Sum([0], [2], (_, _) => -2).State);
    }

    [Fact]
    public void An_unknown_finger_pays_for_the_choice_among_ten() =>
        Assert.Equal(9 - Math.Log(10), PositionedPairs.Sum([0], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], (_, b) => b == 4 ? 9 : -2).Weight, 9);

    [Fact]
    public void Of_fingers_without_positions_the_best_pair_counts_once() =>
        Assert.Equal(9 - Math.Log(2), PositionedPairs.Sum([0, 0], [0, 0], (_, _) => 9).Weight, 9);

    [Fact]
    public void An_impression_without_a_position_does_not_count_a_finger_twice() =>
        Assert.Equal(9, PositionedPairs.Sum([2], [2, 0], (_, _) => 9).Weight);

    [Fact]
    public void However_many_fingers_agree_the_sum_has_a_bound() =>
        Assert.Equal(45, PositionedPairs.Sum([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6], (_, _) => 18).Weight);

    [Fact]
    public void The_sum_is_symmetric_and_the_order_has_no_effect()
    {
        var sides = Gen.Choose(0, 4).ListOf(4).Two().Zip(Gen.Choose(-300, 1500).ListOf(16));
        Prop.ForAll(Arb.From(sides), drawn =>
        {
            var ((a, b), weights) = drawn;
            double? Weight(int i, int j) => weights[(i * 4) + j] / 100.0;
            var sum = PositionedPairs.Sum([.. a], [.. b], Weight);
            return sum == PositionedPairs.Sum([.. b], [.. a], (j, i) => Weight(i, j))
                && sum == PositionedPairs.Sum([.. Enumerable.Reverse(a)], [.. Enumerable.Reverse(b)], (i, j) => Weight(3 - i, 3 - j));
        }).QuickCheckThrowOnFailure();
    }
}
