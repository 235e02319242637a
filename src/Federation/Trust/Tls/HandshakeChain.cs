using System.Security.Cryptography.X509Certificates;

namespace Kalkan.Federation.Trust.Tls;

/// <summary>
/// The chain that SslStream builds before it asks us. Its opinion is not used, so it gets no roots at all and may download nothing;
/// what it is good for is the list of certificates that the other side sent.
/// </summary>
internal static class HandshakeChain
{
    public static X509ChainPolicy Policy() => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        DisableCertificateDownloads = true,
        RevocationMode = X509RevocationMode.NoCheck,
    };

    /// <summary>What was sent beside the leaf.</summary>
    public static IReadOnlyCollection<X509Certificate2> Sent(X509Chain? chain) => chain is null ? [] : [.. chain.ChainPolicy.ExtraStore];
}
