using Kalkan.Matching.Fingerprints;

namespace Kalkan.Bench.Fingers;

/// <summary>The full matcher on one core.</summary>
/// <param name="Impostor">Comparisons a second of two fingers.</param>
/// <param name="Genuine">Comparisons a second of two impressions of a finger; 0 where none has two.</param>
internal sealed record MatcherFigures(double Impostor, double Genuine)
{
    // Pairs between two looks at the clock.
    private const int Batch = 256;

    public static MatcherFigures Measure(FingerSet set)
    {
        var first = set.Fingers.Select(finger => finger[0]).ToArray();
        var pairs = set.Fingers.SelectMany(finger => finger.Skip(1).Select(other => (finger[0], other))).ToArray();
        return new(Pace.Of(Impostors).PerCoreSecond, pairs.Length == 0 ? 0 : Pace.Of(Genuines).PerCoreSecond);

        // Every finger with the next, the next but one and so on: no pair twice before all were met.
        long Impostors(int batch)
        {
            for (var i = 0; i < Batch; i++)
            {
                var number = ((long)batch * Batch) + i;
                var one = (int)(number % first.Length);
                var apart = 1 + (int)(number / first.Length % (first.Length - 1));
                FingerprintMatcher.Compare(first[one], first[(one + apart) % first.Length]);
            }

            return Batch;
        }

        long Genuines(int batch)
        {
            for (var i = 0; i < Batch; i++)
            {
                var (one, other) = pairs[(int)((((long)batch * Batch) + i) % pairs.Length)];
                FingerprintMatcher.Compare(one, other);
            }

            return Batch;
        }
    }
}
