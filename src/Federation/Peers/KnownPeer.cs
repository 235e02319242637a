using System.Collections.Immutable;
using System.Net.Security;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Peers;

/// <summary>A peer as seen by who wants to ask it.</summary>
/// <param name="Country">Which member.</param>
/// <param name="Addresses">host:port, in the order to try.</param>
/// <param name="Contracts">The contract versions it speaks by its peer file, highest first.</param>
/// <param name="Tls">Makes the client side of a TLS handshake that only this peer's node can pass; asked once a connection.</param>
public sealed record KnownPeer(
    Country Country,
    ImmutableArray<string> Addresses,
    ImmutableArray<uint> Contracts,
    Func<SslClientAuthenticationOptions> Tls);
