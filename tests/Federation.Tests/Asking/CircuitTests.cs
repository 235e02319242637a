using Kalkan.Federation.Asking;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Federation.Tests.Asking;

public sealed class CircuitTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Circuit _circuit;

    public CircuitTests() => _circuit = new(_time, new() { Failures = 3 }, () => 0.5);

    [Fact]
    public void Three_failures_in_a_row_open_it_and_the_first_of_them_is_remembered()
    {
        var first = _time.GetUtcNow();
        Assert.False(Fail());
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(Fail());
        Assert.Equal(CircuitState.Closed, _circuit.State);
        Assert.True(Fail());

        Assert.Equal(CircuitState.Open, _circuit.State);
        Assert.Equal(first, _circuit.UnreachableSince);
        Assert.Equal(CircuitPass.None, _circuit.TryEnter());
    }

    [Fact]
    public void An_answer_between_failures_starts_the_count_again()
    {
        Fail();
        Fail();
        _circuit.Succeeded(_circuit.TryEnter());
        Fail();
        Fail();

        Assert.Equal(CircuitState.Closed, _circuit.State);
    }

    [Fact]
    public void After_the_pause_one_question_alone_tries()
    {
        Open();
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(CircuitState.HalfOpen, _circuit.State);
        Assert.Equal(CircuitPass.Trial, _circuit.TryEnter());
        Assert.Equal(CircuitPass.None, _circuit.TryEnter());
    }

    [Fact]
    public void A_trial_that_is_answered_closes_it()
    {
        Open();
        _time.Advance(TimeSpan.FromSeconds(1));
        _circuit.Succeeded(_circuit.TryEnter());

        Assert.Equal(CircuitState.Closed, _circuit.State);
        Assert.Null(_circuit.UnreachableSince);
        Assert.Equal(CircuitPass.Regular, _circuit.TryEnter());
    }

    [Fact]
    public void A_trial_that_ends_without_telling_anything_lets_the_next_one_try()
    {
        Open();
        _time.Advance(TimeSpan.FromSeconds(1));
        _circuit.Abandoned(_circuit.TryEnter());

        Assert.Equal(CircuitPass.Trial, _circuit.TryEnter());
    }

    [Fact]
    public void Each_failed_trial_doubles_the_pause_up_to_a_minute()
    {
        Open();
        var pauses = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            var seconds = 0.0;
            while (_circuit.State == CircuitState.Open)
            {
                _time.Advance(TimeSpan.FromSeconds(0.5));
                seconds += 0.5;
            }

            pauses.Add(seconds);
            Assert.True(_circuit.Failed(_circuit.TryEnter()));
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], pauses);
    }

    [Theory]
    [InlineData(0.0, 0.8)]
    [InlineData(1.0, 1.2)]
    public void The_pause_varies_by_a_fifth(double random, double seconds)
    {
        var circuit = new Circuit(_time, new() { Failures = 1 }, () => random);
        circuit.Failed(circuit.TryEnter());

        _time.Advance(TimeSpan.FromSeconds(seconds - 0.01));
        Assert.Equal(CircuitState.Open, circuit.State);
        _time.Advance(TimeSpan.FromSeconds(0.02));
        Assert.Equal(CircuitState.HalfOpen, circuit.State);
    }

    [Fact]
    public void Failures_of_questions_that_were_under_way_when_it_opened_do_not_lengthen_the_pause()
    {
        var late = _circuit.TryEnter();
        Open();
        Assert.False(_circuit.Failed(late));
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(CircuitState.HalfOpen, _circuit.State);
    }

    private bool Fail() => _circuit.Failed(_circuit.TryEnter());

    private void Open()
    {
        Fail();
        Fail();
        Fail();
    }
}
