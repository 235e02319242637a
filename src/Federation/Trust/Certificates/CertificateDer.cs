using System.Formats.Asn1;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>
/// A certificate read again from its DER (RFC 5280 §4.1), stricter than the platform reads it: no trailing bytes, no written-out
/// defaults, version 3 only, no unique identifiers. What the extensions mean is read by <see cref="CertificateExtensions"/>.
/// </summary>
internal sealed class CertificateDer
{
    private static readonly Asn1Tag VersionTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag ExtensionsTag = new(TagClass.ContextSpecific, 3, isConstructed: true);

    private CertificateDer(ReadOnlyMemory<byte> raw)
    {
        var certificate = DerReading.Whole(raw);
        Raw = raw;
        ToBeSigned = certificate.PeekEncodedValue();
        var body = certificate.ReadSequence();
        OuterAlgorithm = certificate.ReadEncodedValue();
        Signature = DerReading.Octets(certificate);
        certificate.ThrowIfNotEmpty();

        var version = body.ReadSequence(VersionTag);
        if (!version.TryReadInt32(out var number) || number != 2)
        {
            throw new AsnContentException("The version is not 3.");
        }

        version.ThrowIfNotEmpty();
        Serial = DerReading.Serial(body);
        InnerAlgorithm = body.ReadEncodedValue();
        Issuer = DerReading.Name(body);
        var validity = body.ReadSequence();
        (NotBefore, NotAfter) = (DerReading.Time(validity), DerReading.Time(validity));
        validity.ThrowIfNotEmpty();
        Subject = DerReading.Name(body);
        SubjectPublicKeyInfo = body.PeekEncodedValue();
        body.ReadSequence();
        var wrapped = body.ReadSequence(ExtensionsTag);
        Extensions = new CertificateExtensions(DerReading.Extensions(wrapped.ReadSequence()));
        wrapped.ThrowIfNotEmpty();
        body.ThrowIfNotEmpty();
    }

    public ReadOnlyMemory<byte> Raw { get; }

    public ReadOnlyMemory<byte> ToBeSigned { get; }

    public ReadOnlyMemory<byte> InnerAlgorithm { get; }

    public ReadOnlyMemory<byte> OuterAlgorithm { get; }

    public ReadOnlyMemory<byte> Signature { get; }

    public ReadOnlyMemory<byte> Serial { get; }

    public ReadOnlyMemory<byte> Issuer { get; }

    public ReadOnlyMemory<byte> Subject { get; }

    public DateTimeOffset NotBefore { get; }

    public DateTimeOffset NotAfter { get; }

    public ReadOnlyMemory<byte> SubjectPublicKeyInfo { get; }

    public CertificateExtensions Extensions { get; }

    public bool IsSelfIssued => Issuer.Span.SequenceEqual(Subject.Span);

    /// <exception cref="AsnContentException">The bytes are not such a certificate.</exception>
    public static CertificateDer Read(ReadOnlyMemory<byte> raw) => new(raw);

    /// <summary>Only the public key's bytes, for a pin; the rest of the certificate is not judged. Never throws.</summary>
    public static bool TryReadSubjectPublicKeyInfo(ReadOnlyMemory<byte> raw, out ReadOnlyMemory<byte> key)
    {
        key = default;
        try
        {
            var body = DerReading.Whole(raw).ReadSequence();
            if (body.PeekTag() == VersionTag)
            {
                body.ReadEncodedValue();
            }

            for (var skipped = 0; skipped < 5; skipped++)
            {
                body.ReadEncodedValue();
            }

            key = body.PeekEncodedValue();
            return true;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }
}
