using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Tests.Trust;

public sealed class HandshakeTests
{
    private static readonly TestMember Host = new(Country.KZ);
    private static readonly TestMember Georgia = new(Country.GE);
    private static readonly TestMember Tajikistan = new(Country.TJ);

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
    }

    [Fact]
    public async Task No_certificate_ends_the_handshake()
    {
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer()));
        using var client = node.Client(null);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("/who", Cancel));
    }

    [Fact]
    public async Task A_removed_peer_is_refused_on_an_open_connection()
    {
        await using var node = await TestNode.StartAsync(Host.Trusting(Georgia.Peer()));
        using var client = node.Client(Georgia.Node);
        using var stream = await client.GetStreamAsync("/stream", Cancel);
        Assert.Equal(1, stream.ReadByte());
        node.Trust.Replace(Host.Trusting(Georgia.Peer(state: Kalkan.Federation.Trust.PeerState.Removed)));
        await node.StreamEnded.Task.WaitAsync(TimeSpan.FromSeconds(1), Cancel);
        await Assert.ThrowsAnyAsync<Exception>(() => client.GetStringAsync("/who", Cancel));
    }
}
