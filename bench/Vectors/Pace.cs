using System.Diagnostics;

namespace Kalkan.Bench.Vectors;

/// <summary>How fast a piece of work is at its best: what a neighbour on the machine takes is not the work's.</summary>
internal static class Pace
{
    private const int Runs = 12;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(2);

    /// <summary>Seconds of the fastest of some runs; the first ones are the compiler's too.</summary>
    public static double Best(Action work)
    {
        var best = double.PositiveInfinity;
        var all = Stopwatch.StartNew();
        for (var run = 0; run < Runs || all.Elapsed < Enough; run++)
        {
            var clock = Stopwatch.StartNew();
            work();
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }
        return best;
    }

    /// <summary>How many times as much two threads do at once as one.</summary>
    public static double OfTwo(Action work, double alone) => 2 * alone / Best(() => Parallel.Invoke(work, work));
}
