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
    public void Unknown_fingers_that_are_like_two_positions_are_two_fingers_and_each_pays() =>
        Assert.Equal(9 + 7 - (2 * Math.Log(3)), PositionedPairs.Sum([0, 0], [1, 2, 3], Table([[9, -2, -2], [-2, -2, 7]])).Weight, 9);

    [Fact]
    public void Unknown_fingers_that_are_like_one_position_are_one_finger() =>
        Assert.Equal(9 - Math.Log(3), PositionedPairs.Sum([0, 0], [1, 2, 3], Table([[-2, 9, -2], [-2, 8, -2]])).Weight, 9);

    [Fact]
    public void Unknown_fingers_are_given_to_positions_so_that_they_say_most_together() =>
        Assert.Equal(8 + 8 - (2 * Math.Log(2)), PositionedPairs.Sum([0, 0], [1, 2], Table([[9, 8], [8, -2]])).Weight, 9);

    [Fact]
    public void A_position_that_was_met_takes_no_unknown_finger() =>
        Assert.Equal(6 + 7 - Math.Log(2), PositionedPairs.Sum([1, 0], [1, 2], Table([[6, -2], [9, 7]])).Weight, 9);

    [Fact]
    public void Unknown_fingers_of_either_side_meet_the_known_ones_of_the_other() =>
        Assert.Equal(9 + 7 - (2 * Math.Log(2)), PositionedPairs.Sum([0, 2], [1, 0], Table([[9, 3], [-2, 7]])).Weight, 9);

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
        var sides = Gen.Frequency((3, Gen.Constant(0)), (4, Gen.Choose(1, 4))).ListOf(4).Two().Zip(Gen.Choose(-300, 1500).ListOf(16));
        Prop.ForAll(Arb.From(sides), drawn =>
        {
            var ((a, b), weights) = drawn;
            double? Weight(int i, int j) => weights[(i * 4) + j] / 100.0;
            var sum = PositionedPairs.Sum([.. a], [.. b], Weight);
            return sum == PositionedPairs.Sum([.. b], [.. a], (j, i) => Weight(i, j))
                && sum == PositionedPairs.Sum([.. Enumerable.Reverse(a)], [.. Enumerable.Reverse(b)], (i, j) => Weight(3 - i, 3 - j));
        }).QuickCheckThrowOnFailure();
    }

    private static Func<int, int, double?> Table(double[][] weights) => (a, b) => weights[a][b];
}
