using System.Globalization;
using Kalkan.Bench.Names;
using Kalkan.Node.Demo.Biometrics;

namespace Kalkan.Bench.Fingers;

/// <summary>
/// The fingerprint matcher and the gallery on fingers that nobody has, or on the records of a directory. No other matcher can stand
/// beside it without the network; beside it stands the physical limit, a loop of XOR and POPCNT over the same bytes.
/// </summary>
internal static class FingersBench
{
    private const int Probes = 200;
    private const int MatcherFingers = 200;

    // Watched presses of whole fingers, some 53 minutiae; and ordinary ones of which much is missed, some 35.
    private static readonly ImpressionNoise Rich = ImpressionNoise.Enrolled with { Contact = 1, Missed = 0.06, Spurious = 0.12 };
    private static readonly ImpressionNoise Poor = ImpressionNoise.Ordinary with { Missed = 0.25, Spurious = 0.1 };

    public static int Run(Arguments arguments)
    {
        if (arguments.Optional("--templates") is { } directory)
        {
            var set = FingerSet.Of(directory);
            Report.Print([.. MatcherLines(set), .. SearchLines(set), CrowdedLine(set)]);
            return 0;
        }

        var count = Math.Max(Probes, arguments.Number("--count", 10_000));
        var rich = FingerSet.Invented("invented", MatcherFingers, MatcherFingers, Rich, Rich);
        var poor = FingerSet.Invented("invented", count, Probes, Poor, Poor);
        Report.Print([.. MatcherLines(rich), .. SearchLines(poor), .. ErrorLines()]);
        return 0;
    }

    private static IEnumerable<Line> MatcherLines(FingerSet set)
    {
        var matcher = MatcherFigures.Measure(set);
        var what = $"{set.Name}, {Text(set.Minutiae)} minutiae";
        yield return new($"full matcher, two fingers, {what}", $"{Text(matcher.Impostor)} comparisons/s/core", "", "", "≥ 53,000 at 53 minutiae");
        if (matcher.Genuine > 0)
        {
            yield return new($"the same, one finger, {what}", $"{Text(matcher.Genuine)} comparisons/s/core", "", "", "");
        }
    }

    private static IEnumerable<Line> SearchLines(FingerSet set)
    {
        if (set.Fingers.All(finger => finger.Length < 2))
        {
            yield break;
        }

        var search = SearchFigures.Measure(set);
        var what = $"{Text(search.Gallery)} templates, {set.Name}, {Text(set.Minutiae)} minutiae";
        yield return new(
            $"search in two stages, {what}",
            $"{Text(search.OneThread.PerCoreSecond)} comparisons/s/core",
            $"XOR and POPCNT over as many bytes, nothing else: {Text(search.Popcount.PerCoreSecond)} templates/s/core",
            (search.OneThread.PerCoreSecond / search.Popcount.PerCoreSecond).ToString("0.000", CultureInfo.InvariantCulture),
            "≥ 150,000 at 35 minutiae");
        yield return new(
            $"its rank-1, {search.Probes} probes",
            Percent(search.Rank1),
            $"full matcher over all: {Percent(search.FullRank1)}",
            $"{((search.FullRank1 - search.Rank1) * 100).ToString("0.00", CultureInfo.InvariantCulture)} points lost",
            "≤ 0.5 points lost");
        yield return new(
            "two searches at a time",
            $"{Text(search.TwoThreads.PerSecond)} comparisons/s",
            $"one: {Text(search.OneThread.PerSecond)} comparisons/s",
            (search.TwoThreads.PerSecond / search.OneThread.PerSecond).ToString("0.00", CultureInfo.InvariantCulture),
            "≥ 1.85");
        yield return new("a template in the gallery", $"{Text(search.BytesEach)} bytes", "", "", "≤ 4,096 bytes");
    }

    private static Line CrowdedLine(FingerSet set)
    {
        var rank = CrowdedRank1.Measure(set);
        return new(
            $"rank-1 in a gallery of {Text(rank.Gallery)}, {rank.Probes} probes",
            $"{rank.Found} found",
            $"full matcher over all: {rank.FullFound}",
            $"{(100.0 * (rank.FullFound - rank.Found) / rank.Probes).ToString("0.00", CultureInfo.InvariantCulture)} points lost",
            "≤ 0.5 points lost");
    }

    private static IEnumerable<Line> ErrorLines()
    {
        foreach (var (name, noise) in new[] { ("enrolled", ImpressionNoise.Enrolled), ("ordinary", ImpressionNoise.Ordinary), ("hasty", ImpressionNoise.Hasty) })
        {
            var errors = ErrorFigures.Measure(noise);
            yield return new(
                $"errors of the full matcher, 100 invented fingers, 4 impressions each, {name} noise, {Text(errors.Minutiae)} minutiae",
                $"EER {Fine(errors.Eer)}, FNMR at FMR 0.1 % {Fine(errors.Fnmr)}",
                $"{Text(errors.Genuine)} genuine, {Text(errors.Impostor)} impostor pairs",
                "",
                "");
        }
    }

    private static string Fine(double value) => value.ToString("0.00 %", CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString(value >= 100 ? "N0" : "0.0", CultureInfo.InvariantCulture);

    private static string Percent(double value) => value.ToString("0.0 %", CultureInfo.InvariantCulture);
}
