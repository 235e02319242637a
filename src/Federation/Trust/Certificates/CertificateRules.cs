using System.Collections.Immutable;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>
/// Whether a certificate that a stranger presents is one of this trust domain's. Seven rules stricter than RFC 5280, because both
/// sides of this federation are known: see <see cref="CertificateRule"/>. Pure: the answer depends on the arguments alone. Never
/// throws, whatever the bytes are.
/// </summary>
public static class CertificateRules
{
    /// <param name="leaf">The DER of the certificate itself.</param>
    /// <param name="sent">The DER of the others that came with it. They are counted and measured, never trusted.</param>
    /// <param name="anchor">The root and the authorities of the one trust domain that the certificate may come from.</param>
    /// <param name="trustDomain">The trust domain that its SPIFFE id must name.</param>
    /// <param name="profile">What the leaf must be for.</param>
    /// <param name="instant">The time at which the chain must be valid.</param>
    /// <param name="lists">The imported revocation lists.</param>
    public static CertificateVerdict Check(
        ReadOnlyMemory<byte> leaf,
        IReadOnlyList<ReadOnlyMemory<byte>> sent,
        TrustAnchor anchor,
        string trustDomain,
        LeafProfile profile,
        DateTimeOffset instant,
        IReadOnlyCollection<RevocationList> lists)
    {
        try
        {
            // Validity is in whole seconds, the last one included (RFC 5280 §4.1.2.5).
            var second = instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond));
            StructureRules.CheckSizes(leaf, sent);
            var certificate = StructureRules.Read(leaf.ToArray(), 0);
            LeafRules.Check(certificate, profile);
            var chain = FindChain(certificate, sent, anchor, profile, second);
            var id = CheckSpiffeId(certificate, trustDomain, profile);
            RevocationRules.Check(chain, lists);
            return PlatformChain.Agrees(chain, second)
                ? CertificateVerdict.Accepted(id, chain)
                : throw new CertificateFaultException(CertificateRule.Anchor, 0, "The platform's own check does not build the same chain.");
        }
        catch (CertificateFaultException e)
        {
            return CertificateVerdict.Refused(e.Refusal);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A parser's bug must not open the door, nor take the listener down.
            return CertificateVerdict.Refused(
                new CertificateRefusal(CertificateRule.Encoding, TrustReasons.Unreadable, 0, "The certificate could not be judged."));
        }
    }

    private static ImmutableArray<CertificateDer> FindChain(
        CertificateDer leaf, IReadOnlyList<ReadOnlyMemory<byte>> sent, TrustAnchor anchor, LeafProfile profile, DateTimeOffset instant)
    {
        CertificateFaultException? first = null;
        foreach (var chain in new PathFinder(anchor).Find(leaf))
        {
            try
            {
                AuthorityRules.CheckChain(chain, profile);
                CheckValidity(chain, instant);
                return chain;
            }
            catch (CertificateFaultException e)
            {
                first ??= e;
            }
        }

        throw first ?? new CertificateFaultException(new CertificateRefusal(CertificateRule.Anchor, TrustReasons.WrongRoot, 0, sent.Count == 0
            ? "The chain does not end in this peer's root by way of the authorities of its peer file."
            : "The chain does not end in this peer's root by way of the authorities of its peer file; others that were sent do not count."));
    }

    private static void CheckValidity(ImmutableArray<CertificateDer> chain, DateTimeOffset instant)
    {
        for (var i = 0; i < chain.Length; i++)
        {
            var rule = i == 0 ? CertificateRule.Leaf : CertificateRule.Authorities;
            if (instant < chain[i].NotBefore)
            {
                throw new CertificateFaultException(new CertificateRefusal(rule, TrustReasons.NotYetValid, i, "The certificate is not valid yet."));
            }

            if (instant > chain[i].NotAfter)
            {
                throw new CertificateFaultException(new CertificateRefusal(rule, TrustReasons.Expired, i, "The certificate has expired."));
            }
        }
    }

    private static SpiffeId CheckSpiffeId(CertificateDer leaf, string trustDomain, LeafProfile profile) =>
        SpiffeId.TryParse(LeafRules.Uri(leaf), out var id) && id.TrustDomain == trustDomain && profile.Names(id)
            ? id
            : throw new CertificateFaultException(CertificateRule.Anchor, 0, "The URI is not the SPIFFE id that this peer's certificates carry.");
}
