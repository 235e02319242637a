using Kalkan.Matching.Fingerprints;
using Kalkan.Node.Demo.Biometrics;

namespace Kalkan.Bench.Fingers;

/// <summary>How well the full matcher tells invented fingers apart (ISO/IEC 19795-1): it shows how hard the invention is, not how good the matcher.</summary>
/// <param name="Genuine">Pairs of impressions of one finger.</param>
/// <param name="Impostor">Pairs of impressions of two fingers.</param>
/// <param name="Minutiae">Mean of an impression.</param>
/// <param name="Eer">Equal error rate.</param>
/// <param name="Fnmr">False non-match rate at the threshold that at most one impostor pair in a thousand reaches.</param>
internal sealed record ErrorFigures(int Genuine, int Impostor, double Minutiae, double Eer, double Fnmr)
{
    private const int Fingers = 100;
    private const int Impressions = 4;

    public static ErrorFigures Measure(ImpressionNoise noise)
    {
        var templates = new FingerprintTemplate[Fingers][];
        Parallel.For(0, Fingers, i =>
        {
            var finger = new InventedFinger((ulong)i + 5000, 1 + (i % 10));
            templates[i] = [.. Enumerable.Range(0, Impressions).Select(n => FingerprintTemplate.Of(finger.Impression(n, noise)))];
        });
        var genuine = templates.AsParallel().SelectMany(finger =>
            finger.SelectMany((one, i) => finger.Skip(i + 1).Select(other => FingerprintMatcher.Compare(one, other)))).Order().ToArray();
        var impostor = Enumerable.Range(0, Fingers).AsParallel().SelectMany(i => templates.Skip(i + 1)
            .SelectMany(other => templates[i].SelectMany(one => other.Select(two => FingerprintMatcher.Compare(one, two))))).Order().ToArray();
        return new(
            genuine.Length,
            impostor.Length,
            templates.Average(finger => finger.Average(template => (double)template.MinutiaCount)),
            EerOf(genuine, impostor),
            Below(genuine, Math.BitIncrement(impostor[^(1 + (impostor.Length / 1000))])));
    }

    // Both rates move in steps; where they cross, the mean of the two.
    private static double EerOf(double[] genuine, double[] impostor)
    {
        var (best, apart) = (1.0, double.MaxValue);
        foreach (var threshold in genuine.Concat(impostor))
        {
            var (fnmr, fmr) = (Below(genuine, threshold), 1 - Below(impostor, threshold));
            if (Math.Abs(fnmr - fmr) < apart)
            {
                (best, apart) = ((fnmr + fmr) / 2, Math.Abs(fnmr - fmr));
            }
        }

        return best;
    }

    // The share of scores less than the threshold, of sorted scores.
    private static double Below(double[] scores, double threshold)
    {
        var at = Array.BinarySearch(scores, threshold);
        at = at < 0 ? ~at : at;
        while (at > 0 && scores[at - 1] >= threshold)
        {
            at--;
        }

        return (double)at / scores.Length;
    }
}
