using System.Formats.Asn1;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>The extensions of a certificate that the rules ask about, decoded strictly (RFC 5280 §4.2.1).</summary>
internal sealed class CertificateExtensions
{
    private static readonly Asn1Tag KeyIdTag = new(TagClass.ContextSpecific, 0);

    private readonly Dictionary<string, DerExtension> _all;

    public CertificateExtensions(Dictionary<string, DerExtension> all)
    {
        _all = all;
        BasicConstraints = Decode(Oids.BasicConstraints, ReadBasicConstraints);
        KeyUsage = Decode(Oids.KeyUsage, der => (KeyUsages?)ReadKeyUsage(der));
        ExtendedKeyUsage = Decode(Oids.ExtendedKeyUsage, ReadExtendedKeyUsage);
        SubjectAltName = Decode(Oids.SubjectAltName, der => GeneralName.ReadAll(DerReading.Whole(der)));
        NameConstraints = Decode(Oids.NameConstraints, Certificates.NameConstraints.Read);
        SubjectKeyId = Decode(Oids.SubjectKeyIdentifier, der => (ReadOnlyMemory<byte>?)ReadKeyId(DerReading.Reader(der), Asn1Tag.PrimitiveOctetString));
        Decode(Oids.AuthorityInfoAccess, ReadAccessDescriptions);
        AuthorityKeyId = Decode(Oids.AuthorityKeyIdentifier, der => (ReadOnlyMemory<byte>?)ReadAuthorityKeyId(der));
    }

    public IEnumerable<string> Critical => _all.Values.Where(extension => extension.Critical).Select(extension => extension.Oid);

    public BasicConstraints? BasicConstraints { get; }

    public KeyUsages? KeyUsage { get; }

    public IReadOnlyList<string>? ExtendedKeyUsage { get; }

    public IReadOnlyList<GeneralName>? SubjectAltName { get; }

    public NameConstraints? NameConstraints { get; }

    public ReadOnlyMemory<byte>? SubjectKeyId { get; }

    public ReadOnlyMemory<byte>? AuthorityKeyId { get; }

    public bool Has(string oid) => _all.ContainsKey(oid);

    public bool IsCritical(string oid) => _all.TryGetValue(oid, out var extension) && extension.Critical;

    private T? Decode<T>(string oid, Func<ReadOnlyMemory<byte>, T?> read) => _all.TryGetValue(oid, out var extension) ? read(extension.Value) : default;

    private static BasicConstraints ReadBasicConstraints(ReadOnlyMemory<byte> der)
    {
        var sequence = DerReading.Whole(der);
        var isAuthority = sequence.HasData && sequence.PeekTag() == Asn1Tag.Boolean;
        if (isAuthority && !sequence.ReadBoolean())
        {
            throw new AsnContentException("A default value is written out.");
        }

        int? pathLength = null;
        if (sequence.HasData)
        {
            pathLength = isAuthority && sequence.TryReadInt32(out var length) && length >= 0
                ? length
                : throw new AsnContentException("The path length is not a small number of an authority.");
        }

        sequence.ThrowIfNotEmpty();
        return new BasicConstraints(isAuthority, pathLength);
    }

    private static KeyUsages ReadKeyUsage(ReadOnlyMemory<byte> der)
    {
        var reader = DerReading.Reader(der);
        var bits = reader.ReadBitString(out var unused);
        reader.ThrowIfNotEmpty();
        if (bits.Length is < 1 or > 2 || (bits[^1] >> unused & 1) == 0 || (bits.Length == 2 && bits[1] != 0x80))
        {
            throw new AsnContentException("The key usage has no bit, unknown bits, or trailing zero bits.");
        }

        return (KeyUsages)bits[0];
    }

    private static List<string> ReadExtendedKeyUsage(ReadOnlyMemory<byte> der)
    {
        var sequence = DerReading.Whole(der);
        var usages = new List<string>();
        do
        {
            var usage = sequence.ReadObjectIdentifier();
            if (usages.Contains(usage, StringComparer.Ordinal) || usages.Count == DerReading.MaxExtensions)
            {
                throw new AsnContentException("An extended key usage stands twice, or there are too many.");
            }

            usages.Add(usage);
        }
        while (sequence.HasData);

        return usages;
    }

    // Nothing is ever fetched from there; a malformed one is a sign of a crafted certificate all the same (RFC 5280 §4.2.2.1).
    private static List<GeneralName> ReadAccessDescriptions(ReadOnlyMemory<byte> der)
    {
        var sequence = DerReading.Whole(der);
        var locations = new List<GeneralName>();
        do
        {
            var description = sequence.ReadSequence();
            description.ReadObjectIdentifier();
            locations.Add(GeneralName.Read(description));
            description.ThrowIfNotEmpty();
        }
        while (sequence.HasData);

        return locations;
    }

    private static ReadOnlyMemory<byte> ReadKeyId(AsnReader reader, Asn1Tag tag)
    {
        var id = reader.ReadOctetString(tag);
        reader.ThrowIfNotEmpty();
        return id.Length is > 0 and <= 64 ? id : throw new AsnContentException("A key identifier has 1 to 64 octets.");
    }

    // The issuer-and-serial form is left out on purpose: RFC 5280 §4.2.1.1 wants the key identifier.
    private static ReadOnlyMemory<byte> ReadAuthorityKeyId(ReadOnlyMemory<byte> der)
    {
        var sequence = DerReading.Whole(der);
        var id = sequence.ReadOctetString(KeyIdTag);
        while (sequence.HasData)
        {
            sequence.ReadEncodedValue();
        }

        return id.Length is > 0 and <= 64 ? id : throw new AsnContentException("A key identifier has 1 to 64 octets.");
    }
}
