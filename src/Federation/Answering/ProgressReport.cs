namespace Kalkan.Federation.Answering;

/// <summary>Turns what the scanning threads note into a few messages a second; what comes faster is left out.</summary>
public sealed class ProgressReport(TimeSpan period, TimeProvider time)
{
    private const double Steps = 100;

    private readonly Lock _lock = new();
    private double _noted;

    /// <summary>Notes how much is done; less than was noted before, or more than all, has no effect. Never waits.</summary>
    public void Note(double fraction)
    {
        lock (_lock)
        {
            _noted = fraction > _noted && fraction <= 1 ? fraction : _noted;
        }
    }

    /// <summary>Tells what is new once a period until the work ends, well or badly; the work's own end is not looked at.</summary>
    public async Task TellAsync(Task work, Func<double, Task> tell, CancellationToken cancellation)
    {
        var told = 0.0;
        while (!work.IsCompleted && !cancellation.IsCancellationRequested)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(work, Task.Delay(period, time, ended.Token));
            await ended.CancelAsync();
            var now = Noted();
            if (!work.IsCompleted && now > told)
            {
                told = now;
                await tell(now);
            }
        }
    }

    private double Noted()
    {
        lock (_lock)
        {
            return Math.Floor(_noted * Steps) / Steps;
        }
    }
}
