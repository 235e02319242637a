using Google.Protobuf.WellKnownTypes;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Peer = Kalkan.Federation.Contracts.Peer;
using PeerState = Kalkan.Federation.Contracts.PeerState;

namespace Kalkan.Node.Peers;

/// <summary>What the admin sees of peers and of the own key.</summary>
internal static class PeerView
{
    public static Peer Of(VerifiedPeerFile file) => new()
    {
        Country = file.Country.Code(),
        TrustDomain = file.TrustDomain,
        Addresses = { file.Addresses.Select(address => address.ToString()) },
        Pins = { file.Pins.Select(pin => pin.ToString()) },
        PeerFileVersion = file.Version,
        PeerFileExpires = file.ValidUntil.ToTimestamp(),
        Contracts = { file.Contracts },
    };

    public static Peer Of(PeerEntry entry, PeerSightings sightings, IOwnKeys keys)
    {
        var peer = Of(entry.File);
        peer.State = entry.IsActive ? PeerState.Active : PeerState.Removed;
        peer.LastAnswer = sightings.LastAnswer(entry.File.Country)?.ToTimestamp();
        peer.CertificateExpires = sightings.CertificateExpires(entry.File.Country)?.ToTimestamp();
        peer.HasOurNextPin = keys.Next is { } next && entry.Stored.PinsItHoldsOfUs.Contains(next.Pin.ToString(), StringComparer.Ordinal);
        return peer;
    }

    public static OwnKey Own(IOwnKeys keys) => new()
    {
        Country = keys.Current.Country.Code(),
        Pin = keys.Current.Pin.ToString(),
        CertificateExpires = new DateTimeOffset(keys.Current.Leaf.NotAfter).ToTimestamp(),
        NextPin = keys.Next?.Pin.ToString() ?? "",
    };
}
