using FsCheck;
using FsCheck.Fluent;
using Kalkan.Node.Gallery.Biometrics;

namespace Kalkan.Node.Tests.Gallery.Biometrics;

public sealed class TurnQueueTests
{
    private const int Patience = TurnQueue<Waiter>.Patience;

    /// <summary>Somebody comes with so much to do, or a turn is given (nothing).</summary>
    private static readonly Arbitrary<long?[]> Days =
        Gen.Frequency((2, Gen.Choose(1, 1000).Select(left => (long?)left)), (1, Gen.Constant((long?)null))).ArrayOf(300).ToArbitrary();

    [Fact]
    public void A_long_one_has_its_turn_behind_an_endless_row_of_short_ones()
    {
        var queue = new TurnQueue<Waiter>();
        var longest = new Waiter(long.MaxValue, 0, 0);
        queue.Add(longest, longest.Left);
        var given = 0;
        do
        {
            queue.Add(new(1, 0, 0), 1);
            given++;
        }
        while (queue.Next() != longest && given < 1000);
        Assert.Equal(Patience, given);
    }

    [Fact]
    public void Whoever_comes_has_his_turn_after_a_bounded_number_of_turns() => Prop.ForAll(Days, day =>
    {
        var (queue, waiting, given) = (new TurnQueue<Waiter>(), new HashSet<Waiter>(ReferenceEqualityComparer.Instance), 0);
        foreach (var left in day)
        {
            if (left is { } some)
            {
                var waiter = new Waiter(some, given, queue.Count);
                queue.Add(waiter, some);
                waiting.Add(waiter);
            }
            else
            {
                Give();
            }
        }

        while (waiting.Count > 0)
        {
            Give();
        }

        Assert.Null(queue.Next());

        void Give()
        {
            if (queue.Next() is { } next)
            {
                given++;
                Assert.True(waiting.Remove(next));
                Assert.InRange(given - next.Came, 1, (next.Before + 1) * Patience);
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void All_turns_but_one_in_so_many_go_to_who_has_least_left() => Prop.ForAll(Days, day =>
    {
        var (queue, waiting, others) = (new TurnQueue<Waiter>(), new List<long>(), new List<int>());
        var given = 0;
        foreach (var left in day)
        {
            if (left is { } some)
            {
                queue.Add(new(some, 0, 0), some);
                waiting.Add(some);
            }
            else if (queue.Next() is { } next)
            {
                given++;
                if (next.Left > waiting.Min())
                {
                    others.Add(given);
                }

                waiting.Remove(next.Left);
            }
        }

        Assert.All(others.Zip(others.Skip(1)), pair => Assert.True(pair.Second - pair.First >= Patience));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_equals_who_came_first_goes_first_and_who_left_is_not_called()
    {
        var queue = new TurnQueue<Waiter>();
        Waiter[] waiters = [new(5, 0, 0), new(5, 0, 1), new(5, 0, 2)];
        Array.ForEach(waiters, waiter => queue.Add(waiter, waiter.Left));
        Assert.True(queue.Remove(waiters[1]));
        Assert.False(queue.Remove(waiters[1]));
        Assert.Same(waiters[0], queue.Next());
        Assert.Same(waiters[2], queue.Next());
        Assert.Null(queue.Next());
    }

    /// <param name="Left">To do.</param>
    /// <param name="Came">After so many turns.</param>
    /// <param name="Before">How many waited then.</param>
    private sealed record Waiter(long Left, int Came, int Before);
}
