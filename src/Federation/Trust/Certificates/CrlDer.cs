using System.Collections.Frozen;
using System.Formats.Asn1;
using System.Numerics;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>A certificate revocation list read from its DER (RFC 5280 §5): version 2, complete, direct, numbered.</summary>
internal sealed class CrlDer
{
    private const int MaxNumberBits = 160;

    private static readonly Asn1Tag ExtensionsTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag KeyIdTag = new(TagClass.ContextSpecific, 0);

    private CrlDer(ReadOnlyMemory<byte> raw)
    {
        var list = DerReading.Whole(raw);
        Raw = raw;
        ToBeSigned = list.PeekEncodedValue();
        var body = list.ReadSequence();
        var outer = list.ReadEncodedValue();
        Signature = DerReading.Octets(list);
        list.ThrowIfNotEmpty();
        if (!body.TryReadInt32(out var version) || version != 1)
        {
            throw new AsnContentException("The version is not 2.");
        }

        var inner = body.ReadEncodedValue();
        if (!inner.Span.SequenceEqual(outer.Span))
        {
            throw new AsnContentException("The inner and the outer signature algorithm differ.");
        }

        Scheme = SignatureScheme.Read(outer);
        Issuer = DerReading.Name(body);
        (ThisUpdate, NextUpdate) = (DerReading.Time(body), DerReading.Time(body));
        Serials = body.PeekTag() == Asn1Tag.Sequence ? ReadSerials(body.ReadSequence()) : [];
        var wrapped = body.ReadSequence(ExtensionsTag);
        (Number, AuthorityKeyId) = ReadExtensions(DerReading.Extensions(wrapped.ReadSequence()));
        wrapped.ThrowIfNotEmpty();
        body.ThrowIfNotEmpty();
    }

    public ReadOnlyMemory<byte> Raw { get; }

    public ReadOnlyMemory<byte> ToBeSigned { get; }

    public SignatureScheme Scheme { get; }

    public ReadOnlyMemory<byte> Signature { get; }

    public ReadOnlyMemory<byte> Issuer { get; }

    public DateTimeOffset ThisUpdate { get; }

    public DateTimeOffset NextUpdate { get; }

    /// <summary>The serial numbers' octets in hexadecimal.</summary>
    public FrozenSet<string> Serials { get; }

    public BigInteger Number { get; }

    public ReadOnlyMemory<byte>? AuthorityKeyId { get; }

    /// <exception cref="AsnContentException">The bytes are not such a list.</exception>
    public static CrlDer Read(ReadOnlyMemory<byte> raw) => new(raw);

    private static FrozenSet<string> ReadSerials(AsnReader entries)
    {
        var serials = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            var entry = entries.ReadSequence();
            serials.Add(Convert.ToHexString(DerReading.Serial(entry).Span));
            DerReading.Time(entry);
            if (entry.HasData)
            {
                CheckEntry(DerReading.Extensions(entry.ReadSequence()));
            }

            entry.ThrowIfNotEmpty();
        }
        while (entries.HasData);

        return serials.ToFrozenSet(StringComparer.Ordinal);
    }

    // A critical entry extension other than the reason would be the mark of an indirect list.
    private static void CheckEntry(Dictionary<string, DerExtension> extensions)
    {
        if (extensions.Values.Any(extension => extension.Critical && extension.Oid != Oids.CrlReason))
        {
            throw new AsnContentException("An entry has a critical extension.");
        }
    }

    private static (BigInteger Number, ReadOnlyMemory<byte>? AuthorityKeyId) ReadExtensions(Dictionary<string, DerExtension> extensions)
    {
        if (extensions.ContainsKey(Oids.DeltaCrlIndicator) || extensions.Values.Any(extension => extension.Critical))
        {
            throw new AsnContentException("The list is a delta, or has a critical extension.");
        }

        if (!extensions.TryGetValue(Oids.CrlNumber, out var extension))
        {
            throw new AsnContentException("The list has no number.");
        }

        var reader = DerReading.Reader(extension.Value);
        var number = reader.ReadInteger();
        reader.ThrowIfNotEmpty();
        if (number.Sign < 0 || number.GetBitLength() > MaxNumberBits)
        {
            throw new AsnContentException("The number is negative, or has more than 20 octets.");
        }

        return extensions.TryGetValue(Oids.AuthorityKeyIdentifier, out var key)
            ? (number, DerReading.Whole(key.Value).ReadOctetString(KeyIdTag))
            : (number, null);
    }
}
