using System.Collections.Immutable;
using System.Net;
using Kalkan.Federation.Peers;
using Kalkan.Node.Configuration;

namespace Kalkan.Node.Setup;

/// <summary>The host names and addresses that stand in the node's certificate, for tools that look at them; peers go by pin and SPIFFE id.</summary>
internal sealed record NodeNames(ImmutableArray<string> Hosts, ImmutableArray<IPAddress> Addresses)
{
    public static NodeNames Of(NodeOptions settings, bool loopback)
    {
        var all = settings.PeersAddresses.Append(settings.PeersListen).Append(settings.NationalListen)
            .Select(text => PeerAddress.TryParse(text, out var address) ? address : null).OfType<PeerAddress>().ToList();
        IEnumerable<string> hosts = all.Where(address => address.Literal is null).Select(address => address.Host.ToLowerInvariant());
        IEnumerable<IPAddress> addresses = all.Select(address => address.Literal).OfType<IPAddress>()
            .Where(address => !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any));
        return new(
            [.. (loopback ? hosts.Append("localhost") : hosts).Distinct(StringComparer.Ordinal)],
            [.. (loopback ? addresses.Append(IPAddress.Loopback).Append(IPAddress.IPv6Loopback) : addresses).Distinct()]);
    }
}
