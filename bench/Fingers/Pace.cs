using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Kalkan.Bench.Fingers;

/// <summary>How often something happens.</summary>
/// <param name="PerCoreSecond">In a second of this process's processor time: what neighbours take does not count.</param>
/// <param name="PerSecond">In a second by the clock.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Pace(double PerCoreSecond, double PerSecond)
{
    private const int Rounds = 3;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1.5);

    /// <summary>The best of three rounds, each of a second and a half at least, after one to warm up.</summary>
    /// <param name="work">Does a part of the work, numbered from 0, and says how much it was.</param>
    public static Pace Of(Func<int, long> work)
    {
        Once(work);
        var (core, clock) = (0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var pace = Once(work);
            (core, clock) = (Math.Max(core, pace.PerCoreSecond), Math.Max(clock, pace.PerSecond));
        }

        return new(core, clock);
    }

    private static Pace Once(Func<int, long> work)
    {
        var (done, watch, used) = (0L, Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        for (var i = 0; watch.Elapsed < Least; i++)
        {
            done += work(i);
        }

        return new(done / (Environment.CpuUsage.TotalTime - used).TotalSeconds, done / watch.Elapsed.TotalSeconds);
    }
}
