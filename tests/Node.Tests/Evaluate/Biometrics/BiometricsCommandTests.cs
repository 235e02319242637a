using System.Text.Json;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Node.Cli;

namespace Kalkan.Node.Tests.Evaluate.Biometrics;

/// <summary>The commands as a script uses them.</summary>
public sealed class BiometricsCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kalkan-fingers-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Fingerprints_as_json_have_the_shape_of_the_manual()
    {
        InventedFingers.WriteTo(_folder, fingers: 2, impressions: 2, FingerprintFormat.Iso2005);
        var (code, output, _) = await EvaluateCommandTests.RunAsync(["evaluate", "fingerprints", "--templates", _folder.FullName, "--json"]);
        Assert.Equal(ExitCodes.Done, code);
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal(
            ["databases", "mean", "pooled", "identification", "genuine_per_second_core", "impostor_per_second_core", "search_per_second_core", "template_bytes", "failures_to_enrol"],
            EvaluateCommandTests.Keys(report));
        Assert.Equal(["genuine", "impostor", "eer", "fmr100", "fmr1000", "zerofmr", "eer_fvc"], EvaluateCommandTests.Keys(report.GetProperty("databases").GetProperty("own")));
        Assert.Equal(["eer", "fmr100", "fmr1000", "zerofmr", "eer_fvc"], EvaluateCommandTests.Keys(report.GetProperty("mean")));
        Assert.Equal(["eer", "fnmr_at_fmr_001"], EvaluateCommandTests.Keys(report.GetProperty("pooled")));
        Assert.Equal(["gallery", "mated", "rank1", "fnir_fpir_1", "fnir_fpir_03", "fnir_fpir_0", "rank1_exhaustive"], EvaluateCommandTests.Keys(report.GetProperty("identification")));
        Assert.All(["genuine_per_second_core", "impostor_per_second_core", "search_per_second_core", "template_bytes"], key => Assert.True(report.GetProperty(key).GetDouble() > 0));
    }

    [Fact]
    public async Task Scores_are_drawn_for_people()
    {
        using var names = new EvaluationFile("own_1_1\nown_1_2\nown_2_1\n");
        using var matrix = new EvaluationFile(new byte[18]);
        var (code, output, _) = await EvaluateCommandTests.RunAsync(["evaluate", "scores", "--matrix", matrix.Path, "--names", names.Path]);
        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("FNIR % at FPIR 1 %", output, StringComparison.Ordinal);
        Assert.Contains("100.00", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fingerprints", "--templates", "/nowhere")]
    [InlineData("embeddings", "--gallery", "/nowhere", "--labels", "/nowhere")]
    [InlineData("embeddings", "--gallery", "/nowhere", "--labels", "/nowhere", "--dimensions", "0")]
    [InlineData("embeddings", "--gallery", "/nowhere", "--labels", "/nowhere", "--metric", "euclid")]
    [InlineData("scores", "--matrix", "/nowhere", "--names", "/nowhere")]
    public async Task What_cannot_be_used_is_bad_input(params string[] arguments)
    {
        var (code, _, errors) = await EvaluateCommandTests.RunAsync(["evaluate", .. arguments]);
        Assert.Equal(ExitCodes.BadInput, code);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }
}
