using System.Diagnostics;
using Kalkan.Federation.Countries;

namespace Kalkan.Node.Tests.EndToEnd;

/// <summary>A node is probed by hand, with a tool that is not ours, through reflection.</summary>
public sealed class BufCurlTests
{
    private const string Context = """{"purpose":"PURPOSE_BORDER_CHECK","legalBasis":"Border Act","caseReference":"C-1","officer":"ge-1","requestId":"$ID"}""";

    [Fact]
    public async Task Peers_and_officers_ask_with_buf_curl_and_strangers_get_nothing()
    {
        var buf = Find();
        Assert.SkipWhen(buf is null, "buf is not installed: npm ci --prefix tools");
        await using var federation = await TestFederation.StartAsync(Country.GE, Country.TJ);
        await federation.ApplyPolicyAsync(Country.TJ, Samples.NameAndBirthDate);
        await federation.ImportAsync(Country.TJ, Samples.Person());
        var (ge, tj) = (federation.DirectoryOf(Country.GE), federation.DirectoryOf(Country.TJ));
        var (peers, national) = ($"https://localhost:{federation.Host(Country.TJ).PeersAddress.Port}", $"https://localhost:{federation.Host(Country.GE).NationalAddress.Port}");
        var probe = $$$"""{"person":{"names":["{{{Samples.Name}}}"],"birthDates":[{"date":{"year":1981,"month":5,"day":17}}]}}""";

        var info = await CurlAsync(buf!, tj.RootCertificate, ge.NodeCertificate, ge.NodeKey, peers + "/kalkan.node.v1.NodeService/GetInfo", """{"contracts":[1]}""");
        Assert.Contains("\"country\": \"TJ\"", info.Replace("\":\"", "\": \"", StringComparison.Ordinal), StringComparison.Ordinal);
        var match = await CurlAsync(buf!, tj.RootCertificate, ge.NodeCertificate, ge.NodeKey, peers + "/kalkan.match.v1.MatchService/Match", $"{{\"context\":{NewContext()},\"probe\":{probe}}}");
        Assert.Contains(Samples.Name, match, StringComparison.Ordinal);
        var search = await CurlAsync(buf!, ge.RootCertificate, ge.StaffCertificate("officer"), ge.StaffKey("officer"), national + "/kalkan.search.v1.SearchService/Search", $"{{\"context\":{NewContext()},\"probe\":{probe}}}");
        Assert.Contains("COVERAGE_STATUS_ANSWERED", search, StringComparison.Ordinal);

        foreach (var (certificate, key) in new[] { ((string?)null, (string?)null), (ge.StaffCertificate("officer"), ge.StaffKey("officer")), (tj.StaffCertificate("admin"), tj.StaffKey("admin")) })
        {
            await Assert.ThrowsAsync<IOException>(() => CurlAsync(buf!, tj.RootCertificate, certificate, key, peers + "/kalkan.node.v1.NodeService/GetInfo", """{"contracts":[1]}"""));
        }
    }

    private static string NewContext() => Context.Replace("$ID", Samples.Context().RequestId, StringComparison.Ordinal);

    private static async Task<string> CurlAsync(string buf, string root, string? certificate, string? key, string url, string data)
    {
        var start = new ProcessStartInfo(buf, ["curl", "--protocol", "grpc", "--cacert", root, .. certificate is null ? Array.Empty<string>() : ["--cert", certificate, "--key", key!], "-d", data, url])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode == 0 ? await output : throw new IOException(await error);
    }

    private static string? Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var buf = Path.Combine(directory.FullName, "tools", "node_modules", ".bin", "buf");
            if (File.Exists(buf))
            {
                return buf;
            }
        }

        return null;
    }
}
