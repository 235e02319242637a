using System.Diagnostics;
using System.Text.Json;
using Kalkan.Node.Cli;

namespace Kalkan.Node.Tests.Evaluate;

/// <summary>The command as a script and a person use it.</summary>
public sealed class EvaluateCommandTests
{
    private static readonly string[] Names = ["evaluate", "names", "--gallery", EvaluationFile.Own("gallery.tsv"), "--queries", EvaluationFile.Own("queries.tsv")];
    private static readonly string[] Pairs = ["evaluate", "pairs", "--cases", EvaluationFile.Own("pairs.tsv")];

    [Fact]
    public async Task Names_as_json_have_the_shape_of_the_manual()
    {
        var (code, output, _) = await RunAsync([.. Names, "--json"]);
        Assert.Equal(ExitCodes.Done, code);
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal(
            ["records", "names", "unreadable_names", "sets", "screening", "unreadable_queries", "queries_expecting_unknown_ids", "queries_not_counted", "build_seconds", "peak_mb", "p50_ms", "p99_ms", "queries_per_second"],
            Keys(report));
        Assert.Equal(["n", "rank1", "recall10", "recall100", "candidate_recall"], Keys(report.GetProperty("sets").GetProperty("latin")));
        Assert.Equal(0.75, report.GetProperty("sets").GetProperty("latin").GetProperty("recall10").GetDouble());
        Assert.Equal(
            ["n", "threshold_fpir_01", "threshold_fpir_1", "tpir_fpir_01", "tpir_fpir_1"],
            Keys(report.GetProperty("screening").GetProperty("nontarget_strangers")).Order(StringComparer.Ordinal));
        Assert.All(["build_seconds", "peak_mb", "p50_ms", "p99_ms", "queries_per_second"], key => Assert.True(report.GetProperty(key).GetDouble() > 0));
    }

    [Fact]
    public async Task Pairs_as_json_have_the_shape_of_the_manual()
    {
        var (code, output, _) = await RunAsync([.. Pairs, "--json"]);
        Assert.Equal(ExitCodes.Done, code);
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["schemas", "threshold", "unreadable_pairs"], Keys(report));
        Assert.Equal(["all", "Company", "Person"], Keys(report.GetProperty("schemas")));
        Assert.Equal(["n", "same", "auc", "best_f1", "best_f1_threshold", "f1"], Keys(report.GetProperty("schemas").GetProperty("all")));
    }

    [Fact]
    public async Task No_name_is_printed_unless_misses_are_asked_for()
    {
        var names = File.ReadAllText(EvaluationFile.Own("queries.tsv")) + File.ReadAllText(EvaluationFile.Own("gallery.tsv"));
        var words = names.Split(['\t', '\n', ' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 4 && char.IsUpper(word[0])).ToList();
        Assert.True(words.Count > 20);
        var (code, output, errors) = await RunAsync(Names);
        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("nontarget_strangers", output, StringComparison.Ordinal);
        Assert.DoesNotContain(words, word => (output + errors).Contains(word, StringComparison.Ordinal));

        (_, output, _) = await RunAsync([.. Names, "--misses", "3"]);
        Assert.Contains("Wilhelmina Oosterhuizen", output, StringComparison.Ordinal);
        Assert.Contains("Shyamaprasad Ganthawali", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_line_is_bad_input_and_is_named()
    {
        using var file = new EvaluationFile("Person\tA\tB\t1\nPerson\tZarandullo\tB\tyes\n");
        var (code, output, errors) = await RunAsync(["evaluate", "pairs", "--cases", file.Path, "--json"]);
        Assert.Equal(ExitCodes.BadInput, code);
        Assert.Empty(output);
        Assert.Contains("line 2: The last field is 1", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Zarandullo", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--misses", "-1")]
    [InlineData("--misses", "many")]
    [InlineData("--cases", "/nowhere")]
    public async Task What_cannot_be_used_is_bad_input(string option, string value) =>
        Assert.Equal(ExitCodes.BadInput, (await RunAsync(option == "--cases" ? ["evaluate", "pairs", option, value] : [.. Pairs, option, value])).Code);

    [Theory]
    [InlineData("names", "FPIR")]
    [InlineData("pairs", "AUC")]
    [InlineData("fingerprints", "FNIR at FPIR")]
    [InlineData("embeddings", "EER")]
    [InlineData("scores", "EER-FVC")]
    public async Task The_help_says_what_the_figures_mean(string command, string figure)
    {
        var (code, output, _) = await RunAsync(["evaluate", command, "--help"]);
        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("What the figures mean:", output, StringComparison.Ordinal);
        Assert.Contains($"  {figure} ", output, StringComparison.Ordinal);
    }

    internal static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    internal static async Task<(int Code, string Output, string Errors)> RunAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Shell).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(300));
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await errors);
    }
}
