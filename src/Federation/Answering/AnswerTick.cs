namespace Kalkan.Federation.Answering;

/// <summary>
/// Holds an answer back until the next tick after its question arrived, so that the time it took shows no more than how
/// many ticks passed. With a period of zero nothing is held back.
/// </summary>
public sealed class AnswerTick(TimeSpan period, TimeProvider time)
{
    /// <summary>Waits for the tick.</summary>
    /// <param name="arrival">The <see cref="TimeProvider.GetTimestamp"/> at which the question arrived.</param>
    public Task WaitAsync(long arrival, CancellationToken cancellation)
    {
        if (period <= TimeSpan.Zero)
        {
            return Task.CompletedTask;
        }

        var passed = time.GetElapsedTime(arrival);
        var due = period * ((passed.Ticks / period.Ticks) + 1);
        return Task.Delay(due - passed, time, cancellation);
    }
}
