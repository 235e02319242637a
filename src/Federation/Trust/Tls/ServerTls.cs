using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Kalkan.Federation.Trust.Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Trust.Tls;

/// <summary>
/// The server side of the handshake, for Kestrel's <c>UseHttps</c>. Each connection reads one snapshot: TLS 1.3, a client certificate
/// that keeps all rules, nothing resumed, renegotiated or downloaded.
/// </summary>
public sealed class ServerTls(TrustStore trust, TimeProvider time, ILogger<ServerTls> logger)
{
    private static readonly TimeSpan HandshakeTimeout = TimeSpan.FromSeconds(5);

    /// <summary>For the listener that peers' nodes call.</summary>
    public TlsHandshakeCallbackOptions ForPeers() => Options(
        (state, leaf, sent, instant) => state.Evaluate(leaf, sent, instant).Refusal);

    /// <summary>For the national listener, which the own staff calls.</summary>
    public TlsHandshakeCallbackOptions ForStaff() => Options(
        (state, leaf, sent, instant) => state.EvaluateStaff(leaf, sent, instant).Refusal);

    private TlsHandshakeCallbackOptions Options(
        Func<TrustState, X509Certificate2, IReadOnlyCollection<X509Certificate2>, DateTimeOffset, TrustRefusal?> judge) => new()
        {
            HandshakeTimeout = HandshakeTimeout,
            OnConnection = _ => ValueTask.FromResult(Options(trust.Current, judge)),
        };

    private SslServerAuthenticationOptions Options(
        TrustState state,
        Func<TrustState, X509Certificate2, IReadOnlyCollection<X509Certificate2>, DateTimeOffset, TrustRefusal?> judge) => new()
        {
            ServerCertificateContext = state.Own.Context,
            ClientCertificateRequired = true,
            EnabledSslProtocols = SslProtocols.Tls13,
            AllowTlsResume = false,
            AllowRenegotiation = false,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            CertificateChainPolicy = HandshakeChain.Policy(),
            ApplicationProtocols = [SslApplicationProtocol.Http2],
            RemoteCertificateValidationCallback = (_, certificate, chain, _) =>
            {
                var refusal = certificate is X509Certificate2 leaf
                    ? judge(state, leaf, HandshakeChain.Sent(chain), time.GetUtcNow())
                    : new TrustRefusal(TrustReasons.NoCertificate, "No client certificate was presented.");
                if (refusal is not null)
                {
                    TlsLog.ClientRefused(logger, refusal.Reason, refusal.Country, refusal.Sentence);
                }

                return refusal is null;
            },
        };
}
