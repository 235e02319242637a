using System.Collections.Concurrent;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Peers;

/// <summary>What was last seen of each peer since the node started; whoever talks to a peer notes it here.</summary>
public sealed class PeerSightings
{
    private readonly ConcurrentDictionary<Country, DateTimeOffset> _answers = new();
    private readonly ConcurrentDictionary<Country, DateTimeOffset> _expiries = new();

    /// <summary>The peer has answered a call.</summary>
    public void Answered(Country peer, DateTimeOffset at) => _answers[peer] = at;

    /// <summary>The peer has shown a certificate that was accepted and that ends then.</summary>
    public void ShowedCertificate(Country peer, DateTimeOffset notAfter) => _expiries[peer] = notAfter;

    /// <summary>The last answer; null since the start.</summary>
    public DateTimeOffset? LastAnswer(Country peer) => _answers.TryGetValue(peer, out var at) ? at : null;

    /// <summary>When the certificate it last showed ends; null since the start.</summary>
    public DateTimeOffset? CertificateExpires(Country peer) => _expiries.TryGetValue(peer, out var at) ? at : null;
}
