using Grpc.Core;
using Grpc.Net.Client;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Node.Cli;
using Kalkan.Node.Configuration;
using Kalkan.Node.Demo.Running;
using Kalkan.Node.Hosting;
using Kalkan.Node.Setup;
using Microsoft.Extensions.Logging.Abstractions;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.EndToEnd;

/// <summary>Real nodes on loopback, each with its own directory, known to each other; what they share is up to the test.</summary>
internal sealed class TestFederation : IAsyncDisposable
{
    private readonly Dictionary<Country, NodeHost> _hosts = [];
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("kalkan-test-");

    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static async Task<TestFederation> StartAsync(params Country[] countries)
    {
        var federation = new TestFederation();
        var ports = FreePorts.Take(countries.Length * 2);
        for (var i = 0; i < countries.Length; i++)
        {
            using var identity = NodeSetup.Init(countries[i], federation.DirectoryOf(countries[i]).Root, new()
            {
                PeersListen = $"127.0.0.1:{ports[2 * i]}",
                PeersAddresses = [$"localhost:{ports[2 * i]}"],
                NationalListen = $"127.0.0.1:{ports[(2 * i) + 1]}",
            }, TimeProvider.System);
            await federation.RestartAsync(countries[i]);
        }

        foreach (var from in countries)
        {
            using var exporter = federation.Client(from, "admin");
            var file = await exporter.Peers.ExportPeerFileAsync(new());
            foreach (var to in countries.Where(c => c != from))
            {
                using var admin = federation.Client(to, "admin");
                await admin.Peers.AddPeerAsync(new() { SignedPeerFile = file.SignedPeerFile, FingerprintWords = file.FingerprintWords });
            }
        }

        return federation;
    }

    public NodeDirectory DirectoryOf(Country country) => new(Path.Combine(_root.FullName, country.Code()));

    public NodeHost Host(Country country) => _hosts[country];

    public NodeClient Client(Country country, string role) => NodeClient.Connect(DirectoryOf(country), role);

    public async Task RestartAsync(Country country, Action<long>? progress = null)
    {
        await StopAsync(country);
        _hosts[country] = await NodeHost.StartAsync(DirectoryOf(country), new(TimeProvider.System, NullLoggerFactory.Instance, progress), CancellationToken.None);
    }

    public async Task StopAsync(Country country)
    {
        if (_hosts.Remove(country, out var host))
        {
            await host.DisposeAsync();
        }
    }

    /// <summary>A channel from one member's node to another's peers' listener, with the node's own certificate.</summary>
    public GrpcChannel ChannelBetween(Country from, Country to)
    {
        var peer = Host(from).Parts.Peers.Active.Single(p => p.Country == to);
        return GrpcChannel.ForAddress("https://" + peer.Addresses[0], new()
        {
            HttpHandler = new SocketsHttpHandler { SslOptions = peer.Tls() },
            DisposeHttpClient = true,
        });
    }

    public async Task ApplyPolicyAsync(Country country, string yaml)
    {
        using var admin = Client(country, "admin");
        var current = await admin.Policy.GetPolicyAsync(new());
        var answer = await admin.Policy.ApplyPolicyAsync(new() { Yaml = yaml, ReplacesVersion = current.Version });
        Assert.True(answer.Applied, string.Join("; ", answer.Findings.Select(f => f.Message)));
    }

    public async Task ImportAsync(Country country, params IEnumerable<Record> records)
    {
        using var analyst = Client(country, "analyst");
        using var call = analyst.Records.ImportRecords();
        var batch = new ImportRecordsRequest();
        batch.Records.Add(records.Select((r, i) => new ImportedRecord { Line = (ulong)i + 1, Record = r }));
        await call.RequestStream.WriteAsync(batch);
        await call.RequestStream.CompleteAsync();
        await foreach (var answer in call.ResponseStream.ReadAllAsync())
        {
            Assert.Empty(answer.Rejected);
        }
    }

    public async Task RemoveAsync(Country country, string id)
    {
        using var analyst = Client(country, "analyst");
        await analyst.Records.RemoveRecordAsync(new() { Id = id });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var country in _hosts.Keys.ToList())
        {
            await StopAsync(country);
        }

        _root.Delete(recursive: true);
    }
}
