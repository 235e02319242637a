using System.Globalization;
using Kalkan.Tests.Support;

namespace Kalkan.Matching.Tests.Names.Organisations;

public sealed class OrganisationPairsTests(ITestOutputHelper output)
{
    [Fact]
    public void Published_pairs_of_organisations_are_told_apart()
    {
        var path = SharedData.Find("names/pairs.tsv");
        Assert.SkipWhen(path is null, "The published pairs (names/pairs.tsv) are not beside this checkout.");
        var scored = File.ReadLines(path!)
            .Select(line => line.Split('\t'))
            .Where(columns => columns is [not "Person", _, _, "0" or "1"])
            .Select(c => (Same: c[3] == "1", Score: OrganisationNames.Score(c[1], c[2]), Names: $"{c[0]}: {c[1]} | {c[2]}"))
            .OrderByDescending(pair => pair.Score)
            .ToList();
        foreach (var (same, score, names) in scored)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score:0.000} {(same ? '+' : '-')} {names}"));
        }

        var (auc, f1, threshold) = (Auc(scored), 0.0, 0.0);
        foreach (var (_, score, _) in scored)
        {
            var hits = scored.Count(p => p.Same && p.Score >= score);
            var f = 2.0 * hits / (scored.Count(p => p.Score >= score) + scored.Count(p => p.Same));
            (f1, threshold) = f > f1 ? (f, score) : (f1, threshold);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"n {scored.Count}, AUC {auc:0.000}, best F1 {f1:0.000} at {threshold:0.000}"));
        Assert.True(auc > 0.92, $"AUC {auc}");
        Assert.True(f1 > 0.9, $"F1 {f1}");
    }

    private static double Auc(List<(bool Same, double Score, string Names)> scored)
    {
        var (same, other) = (scored.Where(p => p.Same).ToList(), scored.Where(p => !p.Same).ToList());
        return same.Sum(s => other.Sum(o => s.Score > o.Score ? 1 : s.Score.Equals(o.Score) ? 0.5 : 0)) / ((double)same.Count * other.Count);
    }
}
