using System.Diagnostics;
using System.Text.Json;
using Kalkan.Federation.Countries;
using Kalkan.Node.Cli;
using Kalkan.Node.Formats.AnsiNist;
using Kalkan.Node.Tests.EndToEnd;

namespace Kalkan.Node.Tests.Formats;

/// <summary>A transaction through a running node, in and out.</summary>
public sealed class AnsiNistCommandLineTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_transaction_is_imported_and_one_person_exported()
    {
        await using var federation = await TestFederation.StartAsync(Country.TJ);
        var directory = federation.DirectoryOf(Country.TJ).Root;
        var imported = await RunAsync(["records", "import", "--format", "ansi-nist", "--file", SampleFiles.Path("ansi_nist.an2"), "--dir", directory, "--json"]);
        Assert.Equal(ExitCodes.Done, imported.Code);
        var report = JsonDocument.Parse(imported.Output).RootElement;
        Assert.Equal((1, 0), (report.GetProperty("persons").GetInt32(), report.GetProperty("notes").GetArrayLength()));
        using var analyst = federation.Client(Country.TJ, "analyst");
        var id = Assert.Single((await analyst.Records.ListRecordsAsync(new(), cancellationToken: Stop)).Records).Id;

        var file = Path.Combine(directory, "person.an2");
        Assert.Equal(ExitCodes.BadInput, (await RunAsync(["records", "export", "--format", "ansi-nist", "--output", file, "--dir", directory])).Code);
        Assert.False(File.Exists(file));
        var exported = await RunAsync(["records", "export", "--format", "ansi-nist", "--id", id, "--output", file, "--dir", directory, "--json"]);
        Assert.Equal(ExitCodes.Done, exported.Code);
        Assert.Equal(0, JsonDocument.Parse(exported.Output).RootElement.GetProperty("left_out").GetArrayLength());
        Assert.True(AnsiNistTransaction.TryParse(await File.ReadAllBytesAsync(file, Stop), out var transaction, out var fault), fault);
        Assert.Equal([2, 9, 4, 14], transaction.Records.Select(record => record.Type));
        Assert.Equal(id, transaction.ControlNumber);
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
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        await error;
        return (process.ExitCode, await output);
    }
}
