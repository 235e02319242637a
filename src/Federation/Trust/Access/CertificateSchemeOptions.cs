using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication.Certificate;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Kalkan.Federation.Trust.Access;

/// <summary>
/// Gives the certificate scheme the roots and authorities of the current snapshot. It trusts all peers' roots alike; which root may
/// speak for whom is decided in the handshake and again by <see cref="PeerPinHandler"/>.
/// </summary>
internal sealed class CertificateSchemeOptions(TrustStore trust) : IConfigureNamedOptions<CertificateAuthenticationOptions>
{
    public void Configure(CertificateAuthenticationOptions options)
    {
    }

    public void Configure(string? name, CertificateAuthenticationOptions options)
    {
        var state = trust.Current;
        var anchors = name switch
        {
            TrustPolicies.Peer => state.Peers.Where(peer => peer.State is PeerState.Active).Select(peer => peer.Anchor),
            TrustPolicies.Staff => state.Staff is { } staff ? [staff.Anchor] : [],
            _ => null,
        };
        if (anchors is null)
        {
            return;
        }

        options.AllowedCertificateTypes = CertificateTypes.Chained;
        options.ChainTrustValidationMode = X509ChainTrustMode.CustomRootTrust;
        options.RevocationMode = X509RevocationMode.NoCheck;
        options.ValidateCertificateUse = true;
        options.ValidateValidityPeriod = true;
        options.CustomTrustStore = [];
        options.AdditionalChainCertificates = [];
        foreach (var anchor in anchors)
        {
            options.CustomTrustStore.Add(Load(anchor.Root));
            options.AdditionalChainCertificates.AddRange(anchor.Authorities.Select(Load).ToArray());
        }

        options.Events = new CertificateAuthenticationEvents
        {
            // The package would say 403, which gRPC calls PERMISSION_DENIED; an unknown caller is UNAUTHENTICATED.
            OnChallenge = context =>
            {
                context.HandleResponse();
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            },
        };
    }

    private static X509Certificate2 Load(ReadOnlyMemory<byte> der) => X509CertificateLoader.LoadCertificate(der.Span);
}
