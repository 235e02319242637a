using System.Collections.Immutable;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Certificates;

namespace Kalkan.Federation.Peers;

/// <summary>All that is known of one peer, ready for use.</summary>
public sealed record PeerEntry(StoredPeer Stored, VerifiedPeerFile File, ImmutableArray<RevocationList> RevocationLists)
{
    /// <summary>It may be asked and is answered.</summary>
    public bool IsActive => !Stored.Removed;

    internal PeerTrust ToTrust() => new(
        File.Country, File.TrustDomain, File.Anchor, File.Pins, IsActive ? PeerState.Active : PeerState.Removed, RevocationLists);
}
