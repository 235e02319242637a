using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Node.Configuration;
using Kalkan.Node.Demo.Lists;
using Kalkan.Node.Demo.Running;
using Kalkan.Node.Setup;
using Kalkan.Tests.Support.Peers;

namespace Kalkan.Node.Tests.EndToEnd;

public sealed class FourteenPeersTests
{
    private static readonly Country[] Killed = [Country.AF, Country.KZ, Country.NP];
    private const Country Hung = Country.PK;
    private const Country Garbage = Country.MV;

    [Fact]
    public async Task Of_fourteen_peers_three_killed_one_hung_and_one_lying_exactly_these_are_named_within_the_budget()
    {
        await using var federation = await TestFederation.StartAsync([.. CountryCodes.All]);
        foreach (var country in CountryCodes.All.Where(c => c != Country.GE))
        {
            await federation.ApplyPolicyAsync(country, DemoPolicy.Of(country));
        }

        using var officer = federation.Client(Country.GE, "officer");
        var healthy = await AskAsync(officer.Search, TimeSpan.FromSeconds(30));
        Assert.True(healthy.Clear, string.Join(" ", healthy.NotClearBecause));
        Assert.Equal(14, healthy.Coverage.Count);
        Assert.All(healthy.Coverage, c => Assert.Equal(CoverageStatus.NoHit, c.Status));

        foreach (var country in Killed.Append(Hung).Append(Garbage))
        {
            await federation.StopAsync(country);
        }

        await using var hung = new Impostor(federation.DirectoryOf(Hung), RawPeer.Hang);
        await using var garbage = new Impostor(federation.DirectoryOf(Garbage), RawPeer.Garbage);
        // The hung one never answers: only the budget ends this.
        var sick = await AskAsync(officer.Search, TimeSpan.FromSeconds(10)).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.False(sick.Clear);
        var status = sick.Coverage.ToDictionary(c => c.Country, c => c.Status, StringComparer.Ordinal);
        Assert.All(Killed, c => Assert.Equal(CoverageStatus.Unreachable, status[c.Code()]));
        Assert.Equal(CoverageStatus.TimedOut, status[Hung.Code()]);
        Assert.Equal(CoverageStatus.Unreachable, status[Garbage.Code()]);
        Assert.Equal(9, status.Values.Count(s => s == CoverageStatus.NoHit));
        Assert.Equal(5, sick.NotClearBecause.Count);
        Assert.All(Killed.Append(Hung).Append(Garbage), c => Assert.Contains(sick.NotClearBecause, b => b.Contains(c.EnglishName(), StringComparison.Ordinal)));
    }

    private static async Task<SearchSummary> AskAsync(SearchService.SearchServiceClient client, TimeSpan budget)
    {
        using var call = client.Search(new() { Context = Samples.Context(), Probe = DemoQuestions.All[3].Probe, Budget = Duration.FromTimeSpan(budget) });
        var summary = new SearchSummary();
        await foreach (var part in call.ResponseStream.ReadAllAsync())
        {
            summary = part.Summary ?? summary;
        }

        return summary;
    }

    /// <summary>Answers in a stopped node's place, with its certificate, and does what no node does.</summary>
    private sealed class Impostor : IAsyncDisposable
    {
        private readonly TcpListener _listener;
        private readonly CancellationTokenSource _stopped = new();
        private readonly NodeIdentity _identity;

        public Impostor(NodeDirectory directory, Func<SslStream, CancellationToken, Task> serve)
        {
            _identity = NodeIdentity.Load(directory, TimeProvider.System);
            _listener = new(IPEndPoint.Parse(_identity.Settings.PeersListen));
            _listener.Start();
            _ = ServeAsync(serve);
        }

        public async ValueTask DisposeAsync()
        {
            await _stopped.CancelAsync();
            _listener.Dispose();
            _identity.Dispose();
        }

        private async Task ServeAsync(Func<SslStream, CancellationToken, Task> serve)
        {
            try
            {
                while (true)
                {
                    var client = await _listener.AcceptTcpClientAsync(_stopped.Token);
                    _ = Task.Run(async () =>
                    {
                        await using var tls = new SslStream(client.GetStream());
                        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
                        {
                            ServerCertificateContext = _identity.Keys.Current.Context,
                            ApplicationProtocols = [SslApplicationProtocol.Http2],
                        });
                        await serve(tls, _stopped.Token);
                    });
                }
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
