using System.Net;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Access;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Tests.Support.Pki;
using Microsoft.AspNetCore.Authentication.Certificate;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kalkan.Federation.Tests.Trust;

/// <summary>What a change of trust, or time, does to connections that are open already.</summary>
public sealed class OpenConnectionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TestMember Host = new(Country.KZ);
    private static readonly TestMember Georgia = new(Country.GE);
    private static readonly TestMember Tajikistan = new(Country.TJ);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_removed_peer_is_refused_on_an_open_connection_and_its_stream_is_cut()
    {
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer(), Tajikistan.Peer()));
        using var georgia = node.Client(Georgia.Node);
        using var tajikistan = node.Client(Tajikistan.Node);
        await using var stream = await OpenStreamAsync(georgia);
        await using var other = await OpenStreamAsync(tajikistan);
        node.Trust.Replace(Host.Trusting(Georgia.Peer(state: PeerState.Removed), Tajikistan.Peer()));
        await node.StreamEnded.Task.WaitAsync(Patience, Cancel);
        await Assert.ThrowsAnyAsync<Exception>(async () => await stream.ReadExactlyAsync(new byte[1], Cancel));
        await Assert.ThrowsAsync<HttpRequestException>(() => georgia.GetStringAsync("/who", Cancel));
        Assert.Contains(TrustReasons.Removed, node.Refusals);
        Assert.Equal("TJ", await tajikistan.GetStringAsync("/who", Cancel));
        Assert.Equal(1, node.Connections.Count(TestMember.Pin(Tajikistan.Node)));
    }

    [Fact]
    public async Task A_root_that_is_withdrawn_while_all_caches_are_warm_lets_nobody_in()
    {
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer()));
        using var client = node.Client(Georgia.Node);
        Assert.Equal("GE", await client.GetStringAsync("/who", Cancel));
        Assert.Equal("GE", await client.GetStringAsync("/who", Cancel));
        var newRoot = TestMember.AnchorOf(TestPki.Root("GE root"));
        node.Trust.Replace(Host.Trusting(Georgia.Peer() with { Anchor = newRoot }));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("/who", Cancel));
        Assert.Contains(TrustReasons.WrongRoot, node.Refusals);
        node.Trust.Replace(Host.Trusting(Georgia.Peer()));
        Assert.Equal("GE", await client.GetStringAsync("/who", Cancel));
    }

    [Fact]
    public async Task The_scheme_forgets_a_withdrawn_root()
    {
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer()));
        var options = node.Services.GetRequiredService<IOptionsMonitor<CertificateAuthenticationOptions>>();
        Assert.Equal(Georgia.Root.Der, Assert.Single(options.Get(TrustPolicies.Peer).CustomTrustStore).RawData);
        node.Trust.Replace(Host.Trusting(Tajikistan.Peer()));
        Assert.Equal(Tajikistan.Root.Der, Assert.Single(options.Get(TrustPolicies.Peer).CustomTrustStore).RawData);
    }

    [Fact]
    public async Task A_certificate_that_expires_while_its_connection_is_open_is_unknown_from_then_on()
    {
        var leaf = TestPki.Node(Georgia.Root, Georgia.TrustDomain, spec => spec.NotAfter = TestPki.Now.AddHours(1).AddSeconds(5));
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer(leaf)));
        node.Time.SetUtcNow(TestPki.Now.AddHours(1));
        using var client = node.Client(leaf);
        await using var stream = await OpenStreamAsync(client);

        // The next sweep comes at the half minute: until then the request itself is judged.
        node.Time.Advance(TimeSpan.FromSeconds(10));
        using var response = await client.GetAsync("/who", Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal([TrustReasons.Expired], node.Refusals);

        node.Time.Advance(TimeSpan.FromSeconds(30));
        await node.StreamEnded.Task.WaitAsync(Patience, Cancel);
    }

    [Fact]
    public async Task A_key_has_four_connections_at_most_and_others_are_not_hurt()
    {
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer(), Tajikistan.Peer()));
        var clients = Enumerable.Range(0, LiveConnections.MaxPerPin).Select(_ => node.Client(Georgia.Node)).ToList();
        foreach (var client in clients)
        {
            Assert.Equal("GE", await client.GetStringAsync("/who", Cancel));
        }

        using var fifth = node.Client(Georgia.Node);
        await Assert.ThrowsAsync<HttpRequestException>(() => fifth.GetStringAsync("/who", Cancel));
        using var tajikistan = node.Client(Tajikistan.Node);
        Assert.Equal("TJ", await tajikistan.GetStringAsync("/who", Cancel));
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Unknown_paths_are_closed_too()
    {
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer()));
        using var client = node.Client(Georgia.Node);
        using var response = await client.GetAsync("/nothing-here", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(node.Refusals);
    }

    private static async Task<Stream> OpenStreamAsync(HttpClient client)
    {
        var stream = await client.GetStreamAsync("/stream", Cancel);
        await stream.ReadExactlyAsync(new byte[1], Cancel);
        return stream;
    }
}
