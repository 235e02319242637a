using System.Collections.Immutable;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust.Certificates;

namespace Kalkan.Federation.Trust;

/// <summary>
/// What is trusted of one peer, and of no other: its trust domain, its own authorities, the one or two keys its node may use
/// (two while it renews), and its revocation lists.
/// </summary>
public sealed record PeerTrust(
    Country Country,
    string TrustDomain,
    TrustAnchor Anchor,
    ImmutableArray<KeyPin> Pins,
    PeerState State,
    ImmutableArray<RevocationList> RevocationLists)
{
    /// <summary>A peer accepts two keys at most: the one in use and the next one.</summary>
    public const int MaxPins = 2;
}
