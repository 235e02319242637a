using System.Formats.Asn1;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>
/// The parts that certificates and revocation lists share, read as DER. All of it throws <see cref="AsnContentException"/>
/// on anything that DER or RFC 5280 does not allow; the callers' doors catch it.
/// </summary>
internal static class DerReading
{
    public const int MaxExtensions = 32;

    private static readonly Asn1Tag Bool = Asn1Tag.Boolean;

    public static AsnReader Reader(ReadOnlyMemory<byte> der) => new(der, AsnEncodingRules.DER);

    /// <summary>The one SEQUENCE that the bytes are, nothing before or behind it.</summary>
    public static AsnReader Whole(ReadOnlyMemory<byte> der)
    {
        var outer = Reader(der);
        var sequence = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        return sequence;
    }

    /// <summary>RFC 5280 §4.1.2.5: UTCTime through 2049, GeneralizedTime without fractions from 2050.</summary>
    public static DateTimeOffset Time(AsnReader reader)
    {
        if (reader.PeekTag() == Asn1Tag.UtcTime)
        {
            return reader.ReadUtcTime(twoDigitYearMax: 2049);
        }

        var time = reader.ReadGeneralizedTime();
        return time.Year >= 2050 && time.Ticks % TimeSpan.TicksPerSecond == 0
            ? time
            : throw new AsnContentException("A year before 2050 is written as UTCTime, a later one without fractions.");
    }

    /// <summary>An INTEGER that is positive and at most 20 octets (RFC 5280 §4.1.2.2).</summary>
    public static ReadOnlyMemory<byte> Serial(AsnReader reader)
    {
        var serial = reader.ReadIntegerBytes();
        return serial.Length <= 20 && serial.Span[0] < 0x80 && serial.Span.ContainsAnyExcept((byte)0)
            ? serial
            : throw new AsnContentException("A serial number is positive and has at most 20 octets.");
    }

    /// <summary>A Name with at least one attribute in every relative distinguished name; the bytes as they stand.</summary>
    public static ReadOnlyMemory<byte> Name(AsnReader reader)
    {
        var name = reader.PeekEncodedValue();
        DistinguishedName.Check(reader.ReadSequence());
        return name;
    }

    /// <summary>A SEQUENCE OF Extension: not empty, none twice, DEFAULT FALSE not written out.</summary>
    public static Dictionary<string, DerExtension> Extensions(AsnReader sequence)
    {
        var extensions = new Dictionary<string, DerExtension>(StringComparer.Ordinal);
        do
        {
            var extension = sequence.ReadSequence();
            var oid = extension.ReadObjectIdentifier();
            var critical = extension.PeekTag() == Bool;
            if (critical && !extension.ReadBoolean())
            {
                throw new AsnContentException("A default value is written out.");
            }

            var value = extension.ReadOctetString();
            extension.ThrowIfNotEmpty();
            if (extensions.Count == MaxExtensions || !extensions.TryAdd(oid, new DerExtension(oid, critical, value)))
            {
                throw new AsnContentException("An extension stands twice, or there are too many.");
            }
        }
        while (sequence.HasData);

        return extensions;
    }

    /// <summary>A BIT STRING of whole octets.</summary>
    public static ReadOnlyMemory<byte> Octets(AsnReader reader)
    {
        var bits = reader.ReadBitString(out var unused);
        return unused == 0 ? bits : throw new AsnContentException("A bit string has unused bits.");
    }
}
