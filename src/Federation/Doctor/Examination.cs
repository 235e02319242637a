using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;

namespace Kalkan.Federation.Doctor;

/// <summary>One peer under examination: what the steps so far have found out for those that follow.</summary>
internal sealed class Examination(KnownPeer peer)
{
    public KnownPeer Peer { get; } = peer;

    /// <summary>As an admin calls the country.</summary>
    public string Name { get; } = peer.Country.EnglishName();

    /// <summary>After the name: every address to try, with the name that led to it.</summary>
    public ImmutableArray<(PeerAddress Address, IPEndPoint EndPoint)> Candidates { get; set; } = [];

    /// <summary>After TCP: the one that answers.</summary>
    public (PeerAddress Address, IPEndPoint EndPoint) Reached { get; set; }

    /// <summary>After TLS: what the server presented.</summary>
    public X509Certificate2? ServerCertificate { get; set; }

    /// <summary>After TLS: what came with it.</summary>
    public ImmutableArray<X509Certificate2> SentAlong { get; set; } = [];

    /// <summary>After our certificate: what the peer says of itself.</summary>
    public GetInfoResponse? Info { get; set; }

    /// <summary>After our certificate: the peer's clock minus ours.</summary>
    public TimeSpan ClockSkew { get; set; }
}
