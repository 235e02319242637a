using System.Net;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Federation.Trust.Tls;
using Kalkan.Tests.Support.Pki;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Tests.Trust;

/// <summary>The client's side of the handshake: the server must be the one peer that is meant.</summary>
public sealed class ClientTlsTests : IDisposable
{
    private static readonly TestMember Host = new(Country.KZ);
    private static readonly TestMember Georgia = new(Country.GE);
    private static readonly TestMember Tajikistan = new(Country.TJ);

    private readonly LogCollector _log = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string? Refusal => _log.Entries.LastOrDefault(entry => entry.Event == "ServerRefused").Reason;

    [Fact]
    public async Task Two_members_know_each_other()
    {
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer()));
        using var client = Client(node, Georgia.Trusting(Host.Peer()), Country.KZ);
        Assert.Equal("GE", await client.GetStringAsync("/who", Cancel));
        Assert.Null(Refusal);
    }

    [Fact]
    public async Task A_server_that_is_another_peer_is_refused()
    {
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer()));
        await RefusesAsync(node, Georgia.Trusting(Host.Peer(), Tajikistan.Peer()), Country.TJ, TrustReasons.OtherPeer);
    }

    [Fact]
    public async Task A_server_whose_key_root_or_state_is_not_right_is_refused()
    {
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer()));
        var otherKey = Host.Peer(TestPki.Node(Host.Root, Host.TrustDomain));
        await RefusesAsync(node, Georgia.Trusting(otherKey), Country.KZ, TrustReasons.UnknownPin);
        await RefusesAsync(node, Georgia.Trusting(Host.Peer() with { Anchor = Tajikistan.Anchor() }), Country.KZ, TrustReasons.WrongRoot);
        await RefusesAsync(node, Georgia.Trusting(Host.Peer() with { TrustDomain = "other.test" }), Country.KZ, "certificate_rule_6");
        await RefusesAsync(node, Georgia.Trusting(Host.Peer(state: PeerState.Removed)), Country.KZ, TrustReasons.Removed);
    }

    [Fact]
    public void Nothing_is_resumed_downloaded_or_negotiated_down()
    {
        var options = new ClientTls(new TrustStore(Georgia.Trusting(Host.Peer())), TimeProvider.System, Logger<ClientTls>()).For(Country.KZ);
        Assert.Equal(System.Security.Authentication.SslProtocols.Tls13, options.EnabledSslProtocols);
        Assert.False(options.AllowTlsResume);
        Assert.False(options.AllowRenegotiation);
        Assert.True(options.CertificateChainPolicy!.DisableCertificateDownloads);
    }

    [Fact]
    public async Task The_server_resumes_nothing_either()
    {
        var tls = new ServerTls(new TrustStore(Georgia.Trusting(Host.Peer())), TimeProvider.System, Logger<ServerTls>());
        foreach (var options in new[] { tls.ForPeers(), tls.ForStaff() })
        {
            Assert.Equal(TimeSpan.FromSeconds(5), options.HandshakeTimeout);
            var server = await options.OnConnection(new());
            Assert.Equal(System.Security.Authentication.SslProtocols.Tls13, server.EnabledSslProtocols);
            Assert.True(server.ClientCertificateRequired);
            Assert.False(server.AllowTlsResume);
            Assert.False(server.AllowRenegotiation);
            Assert.True(server.CertificateChainPolicy!.DisableCertificateDownloads);
        }
    }

    public void Dispose() => _log.Dispose();

    private async Task RefusesAsync(TestNode node, TrustState own, Country meant, string reason)
    {
        using var client = Client(node, own, meant);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("/who", Cancel));
        Assert.Equal(reason, Refusal);
    }

    private HttpClient Client(TestNode node, TrustState own, Country meant) => new(new SocketsHttpHandler
    {
        SslOptions = new ClientTls(new TrustStore(own), node.Time, Logger<ClientTls>()).For(meant),
    })
    {
        BaseAddress = node.Address,
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        Timeout = TimeSpan.FromSeconds(20),
    };

    private Logger<T> Logger<T>() => new(new LoggerFactory([_log]));
}
