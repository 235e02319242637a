using System.Diagnostics;

namespace Kalkan.Bench;

/// <summary>Calls a service with many callers for a while and keeps every latency.</summary>
internal sealed class Load
{
    private readonly List<double> _milliseconds = [];
    private double _seconds;

    /// <summary>Calls a second over all rounds.</summary>
    public double PerSecond => _milliseconds.Count / _seconds;

    /// <summary>The latency that this share of the calls does not exceed.</summary>
    public double Quantile(double share)
    {
        _milliseconds.Sort();
        return _milliseconds[(int)Math.Min(_milliseconds.Count - 1, share * _milliseconds.Count)];
    }

    /// <summary>One round: each caller calls again as soon as it has its answer.</summary>
    public async Task RoundAsync(int callers, TimeSpan duration, Func<int, Task> call)
    {
        var clock = Stopwatch.StartNew();
        var perCaller = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (clock.Elapsed < duration)
            {
                var start = Stopwatch.GetTimestamp();
                await call(caller);
                mine.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return mine;
        })));
        _seconds += clock.Elapsed.TotalSeconds;
        _milliseconds.AddRange(perCaller.SelectMany(m => m));
    }
}
