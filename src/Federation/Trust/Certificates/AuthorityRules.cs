namespace Kalkan.Federation.Trust.Certificates;

/// <summary>Rule 4: what makes a certificate an authority, and what binds the certificates of one chain to each other.</summary>
internal static class AuthorityRules
{
    /// <summary>The longest chain, the leaf and the root included.</summary>
    public const int MaxDepth = 4;

    /// <summary>What an authority keeps by itself.</summary>
    public static void Check(CertificateDer authority, int position)
    {
        var extensions = authority.Extensions;
        Require(extensions.BasicConstraints is { IsAuthority: true } && extensions.IsCritical(Oids.BasicConstraints), position,
            "An authority has critical basic constraints that say so.");
        Require(extensions.KeyUsage is { } usage && usage.HasFlag(KeyUsages.CertificateSign), position,
            "An authority's key usage allows signing certificates.");
        Require(!DistinguishedName.IsEmpty(authority.Subject), position, "An authority has a subject.");
        Require(!DistinguishedName.IsEmpty(authority.Issuer), position, "A certificate names its issuer.");
        Require(extensions.NameConstraints is null || extensions.IsCritical(Oids.NameConstraints), position, "Name constraints are critical.");
        Require(extensions.SubjectKeyId is not null, position, "An authority has a subject key identifier.");
        Require(authority.NotBefore <= authority.NotAfter, position, "The validity ends before it begins.");
    }

    /// <summary>What a chain, from the leaf to the root, keeps as a whole.</summary>
    public static void CheckChain(IReadOnlyList<CertificateDer> chain, LeafProfile profile)
    {
        Require(chain.Count <= MaxDepth, chain.Count - 1, "The chain is longer than 4 certificates.");
        var keys = chain.Select(certificate => Convert.ToHexString(certificate.SubjectPublicKeyInfo.Span)).Distinct(StringComparer.Ordinal);
        Require(keys.Count() == chain.Count, 0, "A key stands twice in the chain.");
        for (var i = 1; i < chain.Count; i++)
        {
            CheckPathLength(chain, i);
            CheckNames(chain, i);
            CheckUsages(chain[i], i, profile);
        }
    }

    private static void CheckPathLength(IReadOnlyList<CertificateDer> chain, int position)
    {
        var between = chain.Take(position).Skip(1).Count(certificate => !certificate.IsSelfIssued);
        Require(chain[position].Extensions.BasicConstraints?.PathLength is not { } most || between <= most, position,
            "More authorities follow than the path length allows.");
    }

    // Self-issued authorities are not subject to the names, a self-issued leaf is (RFC 5280 §6.1.3 b).
    private static void CheckNames(IReadOnlyList<CertificateDer> chain, int position)
    {
        if (chain[position].Extensions.NameConstraints is not { } constraints)
        {
            return;
        }

        for (var below = 0; below < position; below++)
        {
            Require((below > 0 && chain[below].IsSelfIssued) || constraints.Allow(chain[below]), below,
                "A name lies outside the name constraints of an authority.");
        }
    }

    // An authority whose own usages are limited cannot hand out others.
    private static void CheckUsages(CertificateDer authority, int position, LeafProfile profile) => Require(
        authority.Extensions.ExtendedKeyUsage is not { } usages
            || usages.Contains(Oids.AnyExtendedKeyUsage, StringComparer.Ordinal)
            || profile.ExtendedKeyUsages.All(needed => usages.Contains(needed, StringComparer.Ordinal)),
        position,
        "The extended key usage of an authority does not allow the leaf's.");

    private static void Require(bool kept, int position, string sentence)
    {
        if (!kept)
        {
            throw new CertificateFaultException(CertificateRule.Authorities, position, sentence);
        }
    }
}
