namespace Kalkan.Federation.Trust.Certificates;

/// <summary>Rule 5: what the leaf says of itself. The names are judged against the peer under rule 6.</summary>
internal static class LeafRules
{
    public static void Check(CertificateDer leaf, LeafProfile profile)
    {
        var extensions = leaf.Extensions;
        Require(extensions.BasicConstraints is not { IsAuthority: true }, "An authority's certificate is no leaf.");
        Require(extensions.KeyUsage is { } usage && usage.HasFlag(KeyUsages.DigitalSignature), "The key usage does not allow digital signatures.");
        Require((extensions.KeyUsage & (KeyUsages.CertificateSign | KeyUsages.CrlSign)) == 0, "A leaf signs no certificates and no revocation lists.");
        Require(extensions.NameConstraints is null, "A leaf has no name constraints.");
        Require(
            extensions.ExtendedKeyUsage is { } usages && usages.ToHashSet(StringComparer.Ordinal).SetEquals(profile.ExtendedKeyUsages),
            "The extended key usage is not exactly the required one.");
        Require(extensions.AuthorityKeyId is not null, "A leaf has an authority key identifier.");
        Require(!DistinguishedName.IsEmpty(leaf.Issuer), "A certificate names its issuer.");
        Require(leaf.NotBefore <= leaf.NotAfter, "The validity ends before it begins.");
        CheckNames(leaf);
    }

    /// <summary>The leaf's one URI.</summary>
    public static string Uri(CertificateDer leaf) => leaf.Extensions.SubjectAltName!.Single(name => name.Kind == GeneralNameKind.Uri).Text;

    private static void CheckNames(CertificateDer leaf)
    {
        var names = leaf.Extensions.SubjectAltName;
        Require(names is not null, "A leaf has subject alternative names.");
        Require(!DistinguishedName.IsEmpty(leaf.Subject) || leaf.Extensions.IsCritical(Oids.SubjectAltName),
            "Without a subject the alternative names are critical.");
        foreach (var name in names!)
        {
            Require(name.Kind switch
            {
                GeneralNameKind.Dns => HostName.IsValid(name.Text),
                GeneralNameKind.Address => name.Bytes.Length is 4 or 16,
                GeneralNameKind.Uri => true,
                _ => false,
            }, "An alternative name is no host name of letters, digits and hyphens, no address and no URI.");
        }

        Require(names.Count(name => name.Kind == GeneralNameKind.Uri) == 1, "A leaf has exactly one URI, its SPIFFE id.");
    }

    private static void Require(bool kept, string sentence)
    {
        if (!kept)
        {
            throw new CertificateFaultException(CertificateRule.Leaf, 0, sentence);
        }
    }
}
