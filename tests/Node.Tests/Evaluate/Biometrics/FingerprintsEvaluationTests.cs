using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Node.Evaluate.Biometrics;
using Kalkan.Tests.Support;

namespace Kalkan.Node.Tests.Evaluate.Biometrics;

/// <summary>From files to figures, with invented fingers: minutiae at random places, each impression moved and a little shaken.</summary>
public sealed class FingerprintsEvaluationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kalkan-fingers-");
    private readonly DirectoryInfo _other = Directory.CreateTempSubdirectory("kalkan-fingers-");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _other.Delete(recursive: true);
    }

    [Fact]
    public void Invented_fingers_are_told_apart()
    {
        InventedFingers.WriteTo(_folder, fingers: 4, impressions: 3, FingerprintFormat.Iso2005);
        File.WriteAllText(Path.Combine(_folder.FullName, "own_9_1.iso"), "FMR");
        var report = Run(_folder, null);
        var figures = Assert.Single(report.Databases).Value;
        Assert.Equal((12, 54, 0), (figures.Genuine, figures.Impostor, figures.Eer));
        Assert.Equal((4, 8, 1, 0), (report.Identification.Gallery, report.Identification.Mated, report.Identification.Rank1, report.Identification.FnirAtFpir0));
        Assert.Equal(1, report.Identification.Rank1Exhaustive);
        Assert.Equal("own_9_1.iso", Assert.Single(report.FailuresToEnrol).Key);
        Assert.InRange(report.TemplateBytes!.Value, 100, 8192);
    }

    [Fact]
    public void Two_extractors_templates_are_compared_across()
    {
        InventedFingers.WriteTo(_folder, fingers: 3, impressions: 2, FingerprintFormat.Iso2005);
        InventedFingers.WriteTo(_other, fingers: 3, impressions: 2, FingerprintFormat.Ansi2004);
        var report = Run(_folder, _other);
        Assert.Equal((6, 24), (report.Databases["own"].Genuine, report.Databases["own"].Impostor));
        Assert.Equal((3, 3, 1), (report.Identification.Gallery, report.Identification.Mated, report.Identification.Rank1));
    }

    [Fact]
    public void Real_templates_are_all_enrolled_and_counted_as_FVC_counts()
    {
        var templates = SharedData.Find("fingerprints/mindtct_2002");
        Assert.SkipWhen(templates is null, "The templates do not lie beside this checkout.");
        var report = Run(new(templates), null);
        Assert.Empty(report.FailuresToEnrol);
        Assert.Equal(4, report.Databases.Count);
        Assert.All(report.Databases.Values, database => Assert.Equal((280, 2880), (database.Genuine, database.Impostor)));
        Assert.Equal((40, 280), (report.Identification.Gallery, report.Identification.Mated));
    }

    private static BiometricsReport Run(DirectoryInfo templates, DirectoryInfo? gallery) =>
        new FingerprintsEvaluation(new(TimeProvider.System, TimeSpan.FromTicks(1)), slots: 40, (_, _) => { }).Run(templates.FullName, gallery?.FullName, TestContext.Current.CancellationToken);
}
