using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kalkan.Federation.Trust.Certificates;

namespace Kalkan.Federation.Trust.Issuing;

/// <summary>
/// Issues what a country without a certificate authority of its own needs, in the form that <see cref="CertificateRules"/> accepts:
/// ECDSA, random positive serial numbers of 127 bits, key identifiers, valid from five minutes ago (for clocks that are behind).
/// </summary>
public static class CertificateIssuing
{
    public static readonly TimeSpan AuthorityLifetime = TimeSpan.FromDays(3652);
    public static readonly TimeSpan LeafLifetime = TimeSpan.FromDays(365);

    private const int MaxCommonName = 64;

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>A self-signed root (P-384) that signs certificates and revocation lists. <paramref name="pathLength"/>: 0 issues leaves only.</summary>
    public static IssuedCertificate Root(string commonName, DateTimeOffset now, int pathLength = 0)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var request = new CertificateRequest(Subject(commonName), key, HashAlgorithmName.SHA384);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, pathLength, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        var subjectKey = new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false);
        request.CertificateExtensions.Add(subjectKey);
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(subjectKey));
        var signer = X509SignatureGenerator.CreateForECDsa(key);
        using var certificate = request.Create(request.SubjectName, signer, Whole(now - ClockSkew), Whole(now + AuthorityLifetime), NewSerial());
        return new IssuedCertificate(certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>A node's certificate (P-256): clientAuth and serverAuth, its SPIFFE id, its host names and addresses.</summary>
    public static IssuedCertificate Node(
        IssuedCertificate authority, string trustDomain, IReadOnlyList<string> hostNames, IReadOnlyList<IPAddress> addresses, DateTimeOffset now) =>
        Leaf(authority, SpiffeId.Node(trustDomain), [Oids.ClientAuth, Oids.ServerAuth], hostNames, addresses, now, LeafLifetime);

    /// <summary>A staff member's certificate (P-256): clientAuth only; the pseudonym is all that it says of the person.</summary>
    public static IssuedCertificate Staff(
        IssuedCertificate authority, string trustDomain, StaffRoles roles, string pseudonym, DateTimeOffset now, TimeSpan lifetime) =>
        Leaf(authority, SpiffeId.Staff(trustDomain, roles, pseudonym), [Oids.ClientAuth], [], [], now, lifetime);

    private static IssuedCertificate Leaf(
        IssuedCertificate authority,
        SpiffeId id,
        IEnumerable<string> usages,
        IReadOnlyList<string> hostNames,
        IReadOnlyList<IPAddress> addresses,
        DateTimeOffset now,
        TimeSpan lifetime)
    {
        if (hostNames.FirstOrDefault(name => !HostName.IsValid(name)) is { } wrong)
        {
            throw new ArgumentException($"'{wrong}' is not a host name of letters, digits and hyphens.", nameof(hostNames));
        }

        using var issuer = authority.WithKey();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Subject(id.TrustDomain[..Math.Min(id.TrustDomain.Length, MaxCommonName)]), key, HashAlgorithmName.SHA384);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([.. usages.Select(usage => new Oid(usage))], critical: false));
        request.CertificateExtensions.Add(new X509Extension(Oids.SubjectAltName, AlternativeNames(id, hostNames, addresses), critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, true, false));
        var end = now + lifetime;
        DateTimeOffset issuerEnd = new(issuer.NotAfter);
        var notAfter = end < issuerEnd ? end : issuerEnd;
        using var certificate = request.Create(issuer, Whole(now - ClockSkew), Whole(notAfter), NewSerial());
        return new IssuedCertificate(certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    private static X500DistinguishedName Subject(string commonName)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(commonName);
        return builder.Build();
    }

    private static byte[] AlternativeNames(SpiffeId id, IEnumerable<string> hostNames, IEnumerable<IPAddress> addresses)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteCharacterString(UniversalTagNumber.IA5String, id.ToString(), Tag(GeneralNameKind.Uri));
            foreach (var name in hostNames)
            {
                writer.WriteCharacterString(UniversalTagNumber.IA5String, name, Tag(GeneralNameKind.Dns));
            }

            foreach (var address in addresses)
            {
                writer.WriteOctetString(address.GetAddressBytes(), Tag(GeneralNameKind.Address));
            }
        }

        return writer.Encode();
    }

    private static Asn1Tag Tag(GeneralNameKind kind) => new(TagClass.ContextSpecific, (int)kind);

    // Certificates know no fractions of a second.
    private static DateTimeOffset Whole(DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond));

    private static byte[] NewSerial()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)(serial[0] & 0x7F | 0x40);
        return serial;
    }
}
