using System.Collections.Frozen;
using System.Formats.Asn1;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>Rules 1 to 3, which every certificate keeps by itself, whatever its place in a chain.</summary>
internal static class StructureRules
{
    public const int MaxCertificates = 8;
    public const int MaxCertificateBytes = 16 * 1024;

    private static readonly FrozenSet<string> AllowedCritical = FrozenSet.ToFrozenSet(
        [Oids.BasicConstraints, Oids.KeyUsage, Oids.ExtendedKeyUsage, Oids.SubjectAltName, Oids.NameConstraints],
        StringComparer.Ordinal);

    public static void CheckSizes(ReadOnlyMemory<byte> leaf, IReadOnlyList<ReadOnlyMemory<byte>> sent)
    {
        if (sent.Count + 1 > MaxCertificates)
        {
            throw new CertificateFaultException(CertificateRule.Size, 0, "More than 8 certificates were sent.");
        }

        CheckSize(leaf, 0);
        for (var i = 0; i < sent.Count; i++)
        {
            CheckSize(sent[i], i + 1);
        }
    }

    /// <summary>Reads a certificate under rules 1, 2 and 3.</summary>
    public static CertificateDer Read(ReadOnlyMemory<byte> der, int position)
    {
        CheckSize(der, position);
        var certificate = Try(CertificateRule.Encoding, position, () => CertificateDer.Read(der));
        if (!certificate.InnerAlgorithm.Span.SequenceEqual(certificate.OuterAlgorithm.Span))
        {
            throw new CertificateFaultException(CertificateRule.Encoding, position, "The inner and the outer signature algorithm differ.");
        }

        if (certificate.Extensions.Critical.FirstOrDefault(oid => !AllowedCritical.Contains(oid)) is { } unknown)
        {
            throw new CertificateFaultException(CertificateRule.Encoding, position, $"The critical extension {unknown} is not allowed.");
        }

        // Both would have to be critical (RFC 5280 §4.2.1.11, §4.2.1.14), and policies are not evaluated here.
        if (certificate.Extensions.Has(Oids.PolicyConstraints) || certificate.Extensions.Has(Oids.InhibitAnyPolicy))
        {
            throw new CertificateFaultException(CertificateRule.Encoding, position, "Policy constraints are not allowed.");
        }

        Try(CertificateRule.Algorithms, position, () => SignatureScheme.Read(certificate.OuterAlgorithm));
        return Try(CertificateRule.Algorithms, position, () =>
        {
            PublicKeyRule.Check(certificate.SubjectPublicKeyInfo);
            return certificate;
        });
    }

    private static void CheckSize(ReadOnlyMemory<byte> der, int position)
    {
        if (der.Length > MaxCertificateBytes)
        {
            throw new CertificateFaultException(CertificateRule.Size, position, "A certificate is over 16 KiB.");
        }
    }

    private static T Try<T>(CertificateRule rule, int position, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (AsnContentException e)
        {
            throw new CertificateFaultException(rule, position, $"Refused as encoded: {e.Message}");
        }
    }
}
