using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Tests.Support.Pki;

namespace Kalkan.Federation.Tests.Trust;

/// <summary>The peers' listener, over real connections: who comes in, and for which reason others do not.</summary>
public sealed class HandshakeTests
{
    private static readonly TestMember Host = new(Country.KZ);
    private static readonly TestMember Georgia = new(Country.GE);
    private static readonly TestMember Tajikistan = new(Country.TJ);

    private static readonly Dictionary<string, (string Reason, Action<CertificateSpec> Change)> Wrong = new(StringComparer.Ordinal)
    {
        ["expired"] = (TrustReasons.Expired, spec => spec.NotAfter = TestPki.Now.AddSeconds(-1)),
        ["not yet valid"] = (TrustReasons.NotYetValid, spec => spec.NotBefore = TestPki.Now.AddHours(1)),
        ["serverAuth alone"] = ("certificate_rule_5", spec => spec.Set(TestExtension.ExtendedKeyUsage(TestExtension.ServerAuth))),
        ["no extended key usage"] = ("certificate_rule_5", spec => spec.Remove(TestExtension.ExtendedKeyUsageOid)),
        ["any extended key usage"] = ("certificate_rule_5", spec => spec.Set(TestExtension.ExtendedKeyUsage(TestExtension.AnyUsage))),
        ["an authority"] = ("certificate_rule_5", spec => spec.Set(TestExtension.BasicConstraints(true))),
        ["RSA of 2048 bits"] = ("certificate_rule_3", spec => spec.Key = TestKey.Rsa(2048)),
        ["P-521"] = ("certificate_rule_3", spec => spec.Key = TestKey.Ec(ECCurve.NamedCurves.nistP521, HashAlgorithmName.SHA256)),
        ["another member's id"] = ("certificate_rule_6", spec => spec.Set(TestExtension.SubjectAltName(TestExtension.Uri("spiffe://tj.test/node")))),
        ["serial zero"] = ("certificate_rule_2", spec => spec.Serial = [0]),
    };

    public static TheoryData<string> WrongNames => [.. Wrong.Keys];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_peer_is_let_in_and_known_by_its_pin()
    {
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer(), Tajikistan.Peer()));
        using var georgia = node.Client(Georgia.Node);
        using var tajikistan = node.Client(Tajikistan.Node);
        Assert.Equal("GE", await georgia.GetStringAsync("/who", Cancel));
        Assert.Equal("TJ", await tajikistan.GetStringAsync("/who", Cancel));
        Assert.Equal("GE", await georgia.GetStringAsync("/who", Cancel));
        Assert.Empty(node.Refusals);
    }

    [Theory]
    [MemberData(nameof(WrongNames))]
    public async Task A_pinned_key_in_a_wrong_certificate_is_refused(string name)
    {
        var (reason, change) = Wrong[name];
        await RefusesAsync(TestPki.Node(Georgia.Root, Georgia.TrustDomain, change), reason);
    }

    [Fact]
    public async Task A_pinned_key_under_another_root_is_refused()
    {
        await RefusesAsync(TestPki.Node(TestPki.Root("stranger"), Georgia.TrustDomain), TrustReasons.WrongRoot);
        await RefusesAsync(TestPki.Node(Tajikistan.Root, Georgia.TrustDomain), TrustReasons.WrongRoot);
        await RefusesAsync(TestPki.Node(Host.Root, Georgia.TrustDomain), TrustReasons.WrongRoot);
    }

    [Fact]
    public async Task A_weak_or_oddly_written_key_gets_nobody_in()
    {
        // The platform of the client may refuse to send these at all; what counts is that none comes in.
        Action<CertificateSpec>[] changes =
        [
            spec => spec.Key = TestKey.Rsa(1024),
            spec => spec.Key = TestKey.Ec(ECCurve.CreateFromValue("1.2.840.10045.3.1.1"), HashAlgorithmName.SHA256),
            spec => spec.Key = TestKeyEncodings.SpeltOut(),
        ];
        foreach (var change in changes)
        {
            var leaf = TestPki.Node(Georgia.Root, Georgia.TrustDomain, change);
            await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer(leaf)));
            await Assert.ThrowsAnyAsync<Exception>(async () =>
            {
                using var client = node.Client(leaf);
                await client.GetStringAsync("/who", Cancel);
            });
            using var good = node.Client(Georgia.Node);
            Assert.Equal(TrustReasons.UnknownPin, await LastRefusalAsync(node, good));
        }
    }

    [Fact]
    public async Task No_certificate_and_an_unknown_key_end_the_handshake()
    {
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer()));
        using var nobody = node.Client(null);
        Assert.Equal(TrustReasons.NoCertificate, await LastRefusalAsync(node, nobody));
        using var unknown = node.Client(TestPki.Node(Georgia.Root, Georgia.TrustDomain));
        Assert.Equal(TrustReasons.UnknownPin, await LastRefusalAsync(node, unknown));
    }

    [Fact]
    public async Task Removed_and_paused_peers_are_refused_by_that_name()
    {
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer(state: PeerState.Removed), Tajikistan.Peer(state: PeerState.Paused)));
        using var georgia = node.Client(Georgia.Node);
        Assert.Equal(TrustReasons.Removed, await LastRefusalAsync(node, georgia));
        using var tajikistan = node.Client(Tajikistan.Node);
        Assert.Equal(TrustReasons.Paused, await LastRefusalAsync(node, tajikistan));
    }

    [Fact]
    public async Task An_authority_that_the_peer_file_does_not_name_is_missing_whether_sent_or_not()
    {
        var issuing = TestPki.Authority(Georgia.Root, "GE issuing");
        var leaf = TestPki.Node(issuing, Georgia.TrustDomain);
        await using (var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer(leaf))))
        {
            using var without = node.Client(leaf);
            Assert.Equal(TrustReasons.WrongRoot, await LastRefusalAsync(node, without));
            using var with = node.Client(leaf, issuing);
            Assert.Equal(TrustReasons.WrongRoot, await LastRefusalAsync(node, with));
        }

        await using var knowing = await TestNode.StartAsync(Host.Trusting(Georgia.Peer(leaf, authorities: [issuing])));
        using var client = knowing.Client(leaf);
        Assert.Equal("GE", await client.GetStringAsync("/who", Cancel));
    }

    [Fact]
    public async Task A_second_pin_is_accepted_beside_the_first()
    {
        var next = TestPki.Node(Georgia.Root, Georgia.TrustDomain);
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer(next: next)));
        using var old = node.Client(Georgia.Node);
        using var renewed = node.Client(next);
        Assert.Equal("GE", await old.GetStringAsync("/who", Cancel));
        Assert.Equal("GE", await renewed.GetStringAsync("/who", Cancel));
    }

    [Fact]
    public async Task A_certificate_on_an_imported_list_is_refused()
    {
        var der = TestCrl.Of(Georgia.Root, crl => crl.Serials.Add(TestCrl.SerialOf(Georgia.Node)));
        Assert.True(CrlRules.TryAccept(der, Georgia.Anchor(), [], TestPki.Now, out var list, out _));
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer() with { RevocationLists = [list] }));
        using var client = node.Client(Georgia.Node);
        Assert.Equal(TrustReasons.Revoked, await LastRefusalAsync(node, client));
    }

    [Fact]
    public async Task A_URL_in_a_certificate_is_never_fetched()
    {
        using var trap = new TcpListener(IPAddress.Loopback, 0);
        trap.Start();
        var url = $"http://{trap.LocalEndpoint}/issuer.der";
        var issuing = TestPki.Authority(Georgia.Root, "GE issuing");
        var known = TestPki.Node(issuing, Georgia.TrustDomain, spec => spec.Set(TestExtension.AuthorityInfoAccess(url)));
        var orphan = TestPki.Node(TestPki.Authority(Tajikistan.Root, "TJ issuing"), Tajikistan.TrustDomain, spec => spec.Set(TestExtension.AuthorityInfoAccess(url)));
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer(known, authorities: [issuing]), Tajikistan.Peer(orphan)));
        using var georgia = node.Client(known);
        Assert.Equal("GE", await georgia.GetStringAsync("/who", Cancel));
        using var tajikistan = node.Client(orphan);
        Assert.Equal(TrustReasons.WrongRoot, await LastRefusalAsync(node, tajikistan));
        Assert.False(trap.Pending());
    }

    [Fact]
    public async Task TLS_1_2_is_refused()
    {
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer()));
        var options = TestNode.ClientOptions(Georgia.Node);
        options.TargetHost = "localhost";
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, node.Address.Port, Cancel);
            await using var stream = new SslStream(socket.GetStream());
            await stream.AuthenticateAsClientAsync(options, Cancel);
            Assert.Equal(SslProtocols.Tls13, stream.SslProtocol);
        }

        options.EnabledSslProtocols = SslProtocols.Tls12;
        using var old = new TcpClient();
        await old.ConnectAsync(IPAddress.Loopback, node.Address.Port, Cancel);
        await using var refused = new SslStream(old.GetStream());
        await Assert.ThrowsAnyAsync<Exception>(() => refused.AuthenticateAsClientAsync(options, Cancel));
    }

    private static async Task RefusesAsync(TestCertificate leaf, string reason)
    {
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer(leaf), Tajikistan.Peer()));
        using var client = node.Client(leaf);
        Assert.Equal(reason, await LastRefusalAsync(node, client));
    }

    private static async Task<string?> LastRefusalAsync(TestNode node, HttpClient client)
    {
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("/who", Cancel));
        return node.Refusals.LastOrDefault();
    }
}
