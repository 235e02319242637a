using Kalkan.Federation.Peers;

namespace Kalkan.Federation.Tests.Peers;

public sealed class PeerAddressTests
{
    [Theory]
    [InlineData("node.example:7443", "node.example", 7443)]
    [InlineData("localhost:1", "localhost", 1)]
    [InlineData("192.0.2.7:65535", "192.0.2.7", 65535)]
    [InlineData("[2001:db8::7]:7443", "2001:db8::7", 7443)]
    public void A_host_and_a_port_are_read(string text, string host, int port)
    {
        Assert.True(PeerAddress.TryParse(text, out var address));
        Assert.Equal((host, port), (address.Host, address.Port));
        Assert.Equal(text, address.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("node.example")]
    [InlineData(":7443")]
    [InlineData("node.example:")]
    [InlineData("node.example:0")]
    [InlineData("node.example:65536")]
    [InlineData("node.example:07443")]
    [InlineData("node.example:+7443")]
    [InlineData("node.example: 7443")]
    [InlineData("https://node.example:7443")]
    [InlineData("user@node.example:7443")]
    [InlineData("node.example/path:7443")]
    [InlineData("node.example:7443/path")]
    [InlineData("*.example:7443")]
    [InlineData("-node.example:7443")]
    [InlineData("node_1.example:7443")]
    [InlineData("node.example.:7443")]
    [InlineData("2001:db8::7:7443")]
    [InlineData("[fe80::1%eth0]:7443")]
    [InlineData("[192.0.2.7]:7443")]
    [InlineData("192.0.2:7443")]
    [InlineData("0300.0.2.7:7443")]
    [InlineData("nоde.example:7443")]
    public void Anything_else_is_no_address(string? text) => Assert.False(PeerAddress.TryParse(text, out _));
}
