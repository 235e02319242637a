using System.Collections.Immutable;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>
/// Finds the chains from a leaf to the root of an anchor. Only the anchor's own authorities are tried, so what a stranger sends
/// cannot steer the search. The number of signatures checked is bounded.
/// </summary>
internal sealed class PathFinder(TrustAnchor anchor)
{
    private const int MaxSignatures = 32;

    private int _signatures;

    /// <summary>The chains whose names, key identifiers and signatures fit together, the shortest ways first.</summary>
    public IEnumerable<ImmutableArray<CertificateDer>> Find(CertificateDer leaf) => Extend([leaf]);

    public static bool IsSignedBy(CertificateDer certificate, CertificateDer issuer) =>
        certificate.Issuer.Span.SequenceEqual(issuer.Subject.Span)
        && HasKeyIdOf(certificate, issuer)
        && SignatureScheme.Read(certificate.OuterAlgorithm).Verify(
            certificate.ToBeSigned.Span, certificate.Signature.Span, issuer.SubjectPublicKeyInfo.Span);

    // Only a self-signed certificate may leave the authority's key identifier out (RFC 5280 §4.2.1.1).
    private static bool HasKeyIdOf(CertificateDer certificate, CertificateDer issuer) =>
        certificate.Extensions.AuthorityKeyId is { } keyId
            ? issuer.Extensions.SubjectKeyId is { } subjectId && keyId.Span.SequenceEqual(subjectId.Span)
            : certificate.Raw.Span.SequenceEqual(issuer.Raw.Span);

    private IEnumerable<ImmutableArray<CertificateDer>> Extend(ImmutableArray<CertificateDer> chain)
    {
        if (IsNext(chain, anchor.RootCertificate))
        {
            yield return chain.Add(anchor.RootCertificate);
        }

        // One more than is allowed, so that a chain that is too long is called that.
        if (chain.Length > AuthorityRules.MaxDepth)
        {
            yield break;
        }

        foreach (var authority in anchor.AuthorityCertificates)
        {
            if (!chain.Contains(authority) && IsNext(chain, authority))
            {
                foreach (var longer in Extend(chain.Add(authority)))
                {
                    yield return longer;
                }
            }
        }
    }

    private bool IsNext(ImmutableArray<CertificateDer> chain, CertificateDer issuer) =>
        chain[^1].Issuer.Span.SequenceEqual(issuer.Subject.Span) && _signatures++ < MaxSignatures && IsSignedBy(chain[^1], issuer);
}
