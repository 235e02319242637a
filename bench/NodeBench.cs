using System.Globalization;
using System.Security.Cryptography;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Node.Configuration;
using Kalkan.Node.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kalkan.Bench;

/// <summary>One node with 100,000 records, in a process of its own: import, start, memory, document matches beside an empty service.</summary>
internal sealed class NodeBench(int count, TimeSpan round)
{
    private const int Callers = 16;
    private const int Rounds = 4;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    public Task<IReadOnlyList<Line>> RunAsync() => Members.WithAsync([Country.GE, Country.TJ, Country.UZ], RunAsync);

    private async Task<IReadOnlyList<Line>> RunAsync(string root)
    {
        var node = Members.Set(root, Country.TJ, Members.LiftLimits);
        var file = Path.Combine(root, "records.jsonl");
        Records.Write(file, count, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

        var lines = new List<Line>();
        string[] import = ["records", "import", "--format", "kalkan", "--file", file, "--dir", node.Root, "--json"];
        using (await Child.StartAsync("kalkan", "run", "--json", "--dir", node.Root))
        {
            var first = await Child.RunAsync("kalkan", import);
            var second = await Child.RunAsync("kalkan", import);
            lines.Add(new($"import of {count:N0} records, the whole command", $"{Text(count / first.TotalSeconds)} records/s", "the same file again, unchanged", $"{Text(count / second.TotalSeconds)} records/s", "≥ 10,000 records/s"));
        }

        using (var running = await Child.StartAsync("kalkan", "run", "--json", "--dir", node.Root))
        {
            lines.Add(new($"start with {count:N0} records", $"{Text(running.StartTime.TotalSeconds)} s", "", "", "≤ 5 s"));
            lines.Add(new("memory after the start", $"{running.WorkingSet >> 20} MB", "", "", "< 600 MB"));
            lines.AddRange(await MatchAsync(root, running));
        }

        return lines;
    }

    private async Task<IReadOnlyList<Line>> MatchAsync(string root, Child running)
    {
        using var empty = await Child.StartAsync(
            "Kalkan.Bench", "empty", Path.Combine(root, "UZ"), SettingsFile.Read(new NodeDirectory(Path.Combine(root, "UZ")).Settings).PeersListen.Split(':')[1]);
        await using var asker = await NodeParts.OpenAsync(
            new NodeDirectory(Path.Combine(root, "GE")), new(TimeProvider.System, NullLoggerFactory.Instance), CancellationToken.None);
        using var nodeChannel = Members.Channel(asker.Peers.Active.Single(p => p.Country == Country.TJ));
        using var emptyChannel = Members.Channel(asker.Peers.Active.Single(p => p.Country == Country.UZ));
        var (nodeClient, emptyClient) = (new MatchService.MatchServiceClient(nodeChannel), new MatchService.MatchServiceClient(emptyChannel));
        var (nodeLoad, emptyLoad, warmUp) = (new Load(), new Load(), new Load());
        var hits = 0L;

        async Task AskNode(int caller) => Interlocked.Add(ref hits, (await nodeClient.MatchAsync(Question(caller))).Hits.Count);
        async Task AskEmpty(int caller) => await emptyClient.MatchAsync(Question(caller));

        // Until the compiler has seen what is hot: a node runs for months.
        await warmUp.RoundAsync(Callers, WarmUp, AskNode);
        await warmUp.RoundAsync(Callers, WarmUp, AskEmpty);
        for (var i = 0; i < Rounds; i++)
        {
            await nodeLoad.RoundAsync(Callers, round, AskNode);
            await emptyLoad.RoundAsync(Callers, round, AskEmpty);
        }

        return hits == 0 ? throw new InvalidOperationException("The node found nothing.") :
        [
            new($"document-number match, {Callers} callers, policy and fsynced audit included", $"{Text(nodeLoad.PerSecond)} calls/s", $"empty grpc-dotnet service, same TLS: {Text(emptyLoad.PerSecond)} calls/s", Text(nodeLoad.PerSecond / emptyLoad.PerSecond), "≥ 0.5"),
            new("its p50", $"{Text(nodeLoad.Quantile(0.5))} ms", $"{Text(emptyLoad.Quantile(0.5))} ms", Text(nodeLoad.Quantile(0.5) / emptyLoad.Quantile(0.5)), ""),
            new("its p99", $"{Text(nodeLoad.Quantile(0.99))} ms", $"{Text(emptyLoad.Quantile(0.99))} ms", Text(nodeLoad.Quantile(0.99) / emptyLoad.Quantile(0.99)), "≤ 3"),
            new("memory after that load", $"{running.WorkingSet >> 20} MB", "", "", "< 600 MB"),
        ];
    }

    // Half of the questions name a document that is listed, half one that is not.
    private MatchRequest Question(int caller)
    {
        var n = RandomNumberGenerator.GetInt32(count * 2);
        return new()
        {
            Context = new()
            {
                Purpose = Purpose.BorderCheck,
                LegalBasis = "Border act (measuring)",
                CaseReference = "BENCH-1",
                Officer = "GE-" + caller.ToString(CultureInfo.InvariantCulture),
                RequestId = RandomNumberGenerator.GetHexString(32, lowercase: true),
            },
            Probe = new() { Document = new() { Number = Records.Number(n), IssuingCountry = "TJK" } },
        };
    }

    private static string Text(double value) => value.ToString(value >= 100 ? "N0" : "0.00", CultureInfo.InvariantCulture);
}
