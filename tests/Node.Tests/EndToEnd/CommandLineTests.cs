using System.Diagnostics;
using System.Text.Json;
using Kalkan.Federation.Countries;
using Kalkan.Node.Cli;
using Kalkan.Tests.Support;

namespace Kalkan.Node.Tests.EndToEnd;

/// <summary>The program as a script uses it: processes, exit codes, JSON.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_demonstration_prints_five_answered_questions_as_json(bool processes)
    {
        var (code, output) = await RunAsync(["demo", "--once", "--json", "--members", "GE,TJ,UZ", .. processes ? ["--processes"] : Array.Empty<string>()]);
        Assert.Equal(ExitCodes.Done, code);
        var questions = JsonDocument.Parse(output).RootElement.GetProperty("questions").EnumerateArray().ToList();
        Assert.Equal(["mrz", "document", "organisation", "none", "biometric"], questions.Select(q => q.GetProperty("kind").GetString()));
        Assert.All(questions, q => Assert.Equal("GE", q.GetProperty("from").GetString()));
        Assert.Equal(["TJ", "UZ", "UZ"], questions.Take(3).Select(q => q.GetProperty("candidates")[0].GetProperty("country").GetString()));
        Assert.All(questions, q => Assert.Equal(["TJ", "UZ"], q.GetProperty("coverage").EnumerateArray().Select(c => c.GetProperty("country").GetString())));
        var traveller = Assert.Single(questions[4].GetProperty("candidates").EnumerateArray());
        Assert.Equal("UZ", traveller.GetProperty("country").GetString());
        Assert.Equal("fingerprint, voice agreed; name, birth_date, nationality contradicted", traveller.GetProperty("contradiction").GetString());
        Assert.All(questions.Take(3), q => Assert.NotEmpty(q.GetProperty("candidates")[0].GetProperty("reasons").EnumerateArray()));
        Assert.Equal([false, false, false, true, false], questions.Select(q => q.GetProperty("clear").GetBoolean()));
    }

    [Fact]
    public async Task A_list_survives_import_export_import_export_to_the_byte()
    {
        var list = SharedData.Find("lists/un_consolidated_half.xml");
        await RoundTripAsync(list is null ? ["--format", "un", "--file", Sample("un.xml")] : ["--format", "un", "--file", list]);
        await RoundTripAsync(["--format", "kalkan", "--file", Sample("kalkan.jsonl")]);
    }

    [Fact]
    public async Task A_file_that_is_cut_short_is_refused_and_changes_nothing()
    {
        await using var federation = await TestFederation.StartAsync(Country.TJ);
        var cut = Path.Combine(federation.DirectoryOf(Country.TJ).Root, "cut.xml");
        var whole = await File.ReadAllTextAsync(Sample("un.xml"));
        await File.WriteAllTextAsync(cut, whole[..(whole.Length * 3 / 4)]);
        var (code, _) = await RunAsync(["records", "import", "--format", "un", "--file", cut, "--dir", federation.DirectoryOf(Country.TJ).Root]);
        Assert.Equal(ExitCodes.BadInput, code);
        using var analyst = federation.Client(Country.TJ, "analyst");
        Assert.Equal(0u, (await analyst.Records.ListRecordsAsync(new())).Total);
    }

    [Theory]
    [InlineData(ExitCodes.BadInput, "serch")]
    [InlineData(ExitCodes.BadInput, "demo", "--members", "GE,XX")]
    [InlineData(ExitCodes.BadInput, "records", "import", "--format", "un", "--file", "/nowhere", "--dry-run")]
    [InlineData(ExitCodes.BadInput, "peer", "list", "--dir", "/nowhere")]
    [InlineData(ExitCodes.Done, "--version")]
    [InlineData(ExitCodes.Done, "completion", "bash")]
    public async Task Exit_codes_say_what_happened(int expected, params string[] arguments) =>
        Assert.Equal(expected, (await RunAsync(arguments)).Code);

    private static async Task RoundTripAsync(string[] import)
    {
        await using var federation = await TestFederation.StartAsync(Country.GE, Country.TJ);
        var exports = new List<string>();
        foreach (var country in new[] { Country.GE, Country.TJ })
        {
            var directory = federation.DirectoryOf(country).Root;
            Assert.Equal(ExitCodes.Done, (await RunAsync(["records", "import", .. import, "--dir", directory])).Code);
            var file = Path.Combine(directory, "export.jsonl");
            Assert.Equal(ExitCodes.Done, (await RunAsync(["records", "export", "--output", file, "--dir", directory])).Code);
            exports.Add(await File.ReadAllTextAsync(file));
            import = ["--format", "kalkan", "--file", file];
        }

        Assert.Equal(exports[0], exports[1]);
        var again = await RunAsync(["records", "import", .. import, "--dir", federation.DirectoryOf(Country.TJ).Root, "--json"]);
        var stored = JsonDocument.Parse(again.Output).RootElement.GetProperty("stored");
        Assert.Equal((0, 0), (stored.GetProperty("created").GetInt32(), stored.GetProperty("updated").GetInt32()));
        Assert.True(stored.GetProperty("unchanged").GetInt32() > 0);
    }

    private static async Task<(int Code, string Output)> RunAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Shell).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(300));
        await using var end = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        await process.WaitForExitAsync(CancellationToken.None);
        var said = await error;
        Assert.False(patience.IsCancellationRequested, $"It did not come to its end: {string.Join(' ', arguments)}\n{said}");
        return (process.ExitCode, await output);
    }

    private static string Sample(string name)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "samples", name)))
            {
                return Path.Combine(directory.FullName, "samples", name);
            }
        }

        throw new FileNotFoundException(name);
    }
}
