using System.Collections.Immutable;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>Rule 7: every certificate of the chain against the lists of its issuer.</summary>
internal static class RevocationRules
{
    public static void Check(ImmutableArray<CertificateDer> chain, IReadOnlyCollection<RevocationList> lists)
    {
        for (var i = 0; i + 1 < chain.Length; i++)
        {
            var (certificate, issuer) = (chain[i], chain[i + 1]);
            if (lists.Any(list => list.Revokes(certificate, issuer)))
            {
                throw new CertificateFaultException(
                    new CertificateRefusal(CertificateRule.Revocation, TrustReasons.Revoked, i, "The certificate is revoked by its issuer."));
            }
        }
    }
}
