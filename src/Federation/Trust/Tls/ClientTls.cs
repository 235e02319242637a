using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust.Certificates;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Trust.Tls;

/// <summary>
/// The client side of the handshake, for a channel to one peer: the server must be that peer, by its own root, a pinned key and its
/// SPIFFE id. The host name plays no part in it, beyond being sent as SNI.
/// </summary>
public sealed class ClientTls(TrustStore trust, TimeProvider time, ILogger<ClientTls> logger)
{
    /// <summary>
    /// Options for a <c>SocketsHttpHandler</c>. Our own certificate is the current one; make new options, and a new handler, when the
    /// trust changes. Whom to trust is read anew in each handshake.
    /// </summary>
    public SslClientAuthenticationOptions For(Country peer) => new()
    {
        ClientCertificateContext = trust.Current.Own.Context,
        EnabledSslProtocols = SslProtocols.Tls13,
        AllowTlsResume = false,
        AllowRenegotiation = false,
        CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
        CertificateChainPolicy = HandshakeChain.Policy(),
        ApplicationProtocols = [SslApplicationProtocol.Http2],
        RemoteCertificateValidationCallback = (_, certificate, chain, _) => Accepts(peer, certificate, chain),
    };

    private bool Accepts(Country peer, X509Certificate? certificate, X509Chain? chain)
    {
        var refusal = certificate is X509Certificate2 leaf
            ? Judge(peer, leaf, chain)
            : new TrustRefusal(TrustReasons.NoCertificate, "The server presented no certificate.");
        if (refusal is not null)
        {
            TlsLog.ServerRefused(logger, peer, refusal.Reason, refusal.Sentence);
        }

        return refusal is null;
    }

    private TrustRefusal? Judge(Country peer, X509Certificate2 leaf, X509Chain? chain)
    {
        var verdict = trust.Current.Evaluate(leaf, HandshakeChain.Sent(chain), time.GetUtcNow());
        return verdict.IsAccepted && verdict.Peer.Country != peer
            ? new TrustRefusal(TrustReasons.OtherPeer, "The server is another peer.", verdict.Peer.Country)
            : verdict.Refusal;
    }
}
