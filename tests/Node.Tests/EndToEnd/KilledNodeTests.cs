using System.Collections.Concurrent;
using System.Diagnostics;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Kalkan.Node.Cli;
using Kalkan.Node.Demo.Running;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.EndToEnd;

/// <summary>A real node process is killed in the middle of imports and answers, fifty times over one growing directory.</summary>
public sealed class KilledNodeTests
{
    private const int Kills = 50;
    private const int Batch = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_a_node_is_killed_fifty_times()
    {
        await using var federation = await TestFederation.StartAsync(Country.GE, Country.TJ);
        await federation.ApplyPolicyAsync(Country.TJ, Samples.NameAndBirthDate);
        var peer = federation.Host(Country.GE).Parts.Peers.Active.Single();
        await federation.StopAsync(Country.TJ);
        var (stored, answered) = (new ConcurrentDictionary<string, Record>(), new ConcurrentBag<string>());
        var directory = federation.DirectoryOf(Country.TJ);
        var random = new Random(20261125);
        for (var round = 0; round < Kills; round++)
        {
            // However slow the machine is, each life of the node does some work, a different amount each time.
            var batches = (stored.Count / Batch) + random.Next(1, 30);
            var answers = answered.Count + random.Next(1, 4);
            using var stop = new CancellationTokenSource();
            Task work;
            await using (await ProcessNode.StartAsync(directory, CancellationToken.None))
            {
                work = Task.WhenAll(ImportAsync(directory, round, stored, stop.Token), AskAsync(peer, answered, stop.Token));
                await ReachedAsync(() => stored.Count >= batches * Batch && answered.Count >= answers, round);
                await Task.Delay(random.Next(0, 30), CancellationToken.None);
            }

            await stop.CancelAsync();
            await work;
        }

        await federation.RestartAsync(Country.TJ);
        using var analyst = federation.Client(Country.TJ, "analyst");
        var found = new Dictionary<string, Record>(StringComparer.Ordinal);
        using (var export = analyst.Records.ExportRecords(new()))
        {
            await foreach (var page in export.ResponseStream.ReadAllAsync())
            {
                page.Records.ToList().ForEach(r => found.Add(r.Id, r));
            }
        }

        foreach (var (id, record) in stored)
        {
            record.Version = found[id].Version;
            Assert.Equal(record.ToByteString(), found[id].ToByteString());
        }

        using var auditor = federation.Client(Country.TJ, "auditor");
        var log = await auditor.Audit.VerifyLogAsync(new());
        Assert.Empty(log.Faults);
        var recorded = new HashSet<string>(StringComparer.Ordinal);
        using var entries = auditor.Audit.ListEntries(new() { Country = "GE", Most = 10_000 });
        await foreach (var page in entries.ResponseStream.ReadAllAsync())
        {
            recorded.UnionWith(page.Entries.Where(e => e.Kind == AuditKind.Answered).Select(e => e.Context.RequestId));
        }

        Assert.Empty(answered.TakeLast(9_000).Except(recorded, StringComparer.Ordinal));
    }

    private static async Task ReachedAsync(Func<bool> enough, int round)
    {
        for (var since = Stopwatch.GetTimestamp(); !enough(); await Task.Delay(5, CancellationToken.None))
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Patience, $"The node of round {round} did not get its work done.");
        }
    }

    private static async Task ImportAsync(Configuration.NodeDirectory directory, int round, ConcurrentDictionary<string, Record> stored, CancellationToken stop)
    {
        try
        {
            using var client = NodeClient.Connect(directory, "analyst");
            using var call = client.Records.ImportRecords(cancellationToken: stop);
            for (var batch = 0; ; batch++)
            {
                var records = Enumerable.Range(0, Batch).Select(n => Samples.Person($"r{round}-{batch}-{n}")).ToList();
                var request = new ImportRecordsRequest();
                request.Records.Add(records.Select((r, i) => new ImportedRecord { Line = (ulong)i + 1, Record = r }));
                await call.RequestStream.WriteAsync(request, stop);
                if (!await call.ResponseStream.MoveNext(stop))
                {
                    return;
                }

                Debug.Assert(call.ResponseStream.Current.Rejected.Count == 0, "Samples are valid.");
                records.ForEach(r =>
                {
                    r.Person.Names.ToList().ForEach(n => n.Script = "Latn");
                    stored[r.Id] = r;
                });
            }
        }
        catch (Exception e) when (e is RpcException or IOException or OperationCanceledException or InvalidOperationException)
        {
            // The node was killed.
        }
    }

    private static async Task AskAsync(KnownPeer peer, ConcurrentBag<string> answered, CancellationToken stop)
    {
        try
        {
            using var channel = GrpcChannel.ForAddress("https://" + peer.Addresses[0], new()
            {
                HttpHandler = new SocketsHttpHandler { SslOptions = peer.Tls() },
                DisposeHttpClient = true,
            });
            var client = new MatchService.MatchServiceClient(channel);
            while (!stop.IsCancellationRequested)
            {
                var context = Samples.Context();
                await client.MatchAsync(new() { Context = context, Probe = Samples.Probe() }, cancellationToken: stop);
                answered.Add(context.RequestId);
            }
        }
        catch (Exception e) when (e is RpcException or IOException or OperationCanceledException)
        {
            // The node was killed.
        }
    }
}
