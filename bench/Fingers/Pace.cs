using System.Diagnostics;

namespace Kalkan.Bench.Fingers;

/// <summary>How often something happens in a second.</summary>
internal static class Pace
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1.5);

    /// <summary>The best of three rounds, each of a second and a half at least, after one to warm up.</summary>
    /// <param name="work">Does a part of the work, numbered from 0, and says how much it was.</param>
    public static double Of(Func<int, long> work)
    {
        var best = 0.0;
        for (var round = 0; round < 4; round++)
        {
            var (done, watch) = (0L, Stopwatch.StartNew());
            for (var i = 0; watch.Elapsed < Least; i++)
            {
                done += work(i);
            }

            best = round == 0 ? 0 : Math.Max(best, done / watch.Elapsed.TotalSeconds);
        }

        return best;
    }
}
