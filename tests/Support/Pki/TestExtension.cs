using System.Formats.Asn1;
using System.Net;

namespace Kalkan.Tests.Support.Pki;

/// <summary>An extension as it is to stand in a certificate, right or wrong.</summary>
public sealed record TestExtension(string Oid, bool Critical, byte[] Value)
{
    public const string ServerAuth = "1.3.6.1.5.5.7.3.1";
    public const string ClientAuth = "1.3.6.1.5.5.7.3.2";
    public const string AnyUsage = "2.5.29.37.0";

    public const string BasicConstraintsOid = "2.5.29.19";
    public const string KeyUsageOid = "2.5.29.15";
    public const string ExtendedKeyUsageOid = "2.5.29.37";
    public const string SubjectAltNameOid = "2.5.29.17";
    public const string NameConstraintsOid = "2.5.29.30";
    public const string SubjectKeyIdOid = "2.5.29.14";
    public const string AuthorityKeyIdOid = "2.5.29.35";
    public const string AuthorityInfoAccessOid = "1.3.6.1.5.5.7.1.1";

    public static TestExtension BasicConstraints(bool authority, int? pathLength = null, bool critical = true) => new(BasicConstraintsOid, critical, Write(writer =>
    {
        using (writer.PushSequence())
        {
            if (authority)
            {
                writer.WriteBoolean(true);
            }

            if (pathLength is { } length)
            {
                writer.WriteInteger(length);
            }
        }
    }));

    /// <summary>The first octet of the bit string: 0x80 digitalSignature, 0x04 keyCertSign, 0x02 cRLSign.</summary>
    public static TestExtension KeyUsage(byte bits) => new(KeyUsageOid, true, Write(writer =>
        writer.WriteBitString([bits], bits == 0 ? 0 : System.Numerics.BitOperations.TrailingZeroCount(bits))));

    public static TestExtension ExtendedKeyUsage(params string[] usages) => new(ExtendedKeyUsageOid, false, Write(writer =>
    {
        using (writer.PushSequence())
        {
            Array.ForEach(usages, usage => writer.WriteObjectIdentifier(usage));
        }
    }));

    public static TestExtension SubjectAltName(params byte[][] names) => new(SubjectAltNameOid, true, Sequence(names));

    public static TestExtension SubjectKeyId(byte[] id) => new(SubjectKeyIdOid, false, Write(writer => writer.WriteOctetString(id)));

    public static TestExtension AuthorityKeyId(byte[] id) =>
        new(AuthorityKeyIdOid, false, Sequence(Write(writer => writer.WriteOctetString(id, new Asn1Tag(TagClass.ContextSpecific, 0)))));

    public static TestExtension NameConstraints(byte[][]? permitted, byte[][]? excluded, bool critical = true) => new(NameConstraintsOid, critical, Write(writer =>
    {
        using (writer.PushSequence())
        {
            WriteTrees(writer, 0, permitted);
            WriteTrees(writer, 1, excluded);
        }
    }));

    /// <summary>An AIA with a URL from which the issuer could be had.</summary>
    public static TestExtension AuthorityInfoAccess(string url) => new(AuthorityInfoAccessOid, false, Write(writer =>
    {
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.3.6.1.5.5.7.48.2");
            writer.WriteEncodedValue(Uri(url));
        }
    }));

    public static byte[] Dns(string name) => Text(2, name);

    public static byte[] Email(string name) => Text(1, name);

    public static byte[] Uri(string uri) => Text(6, uri);

    public static byte[] Address(string address) => Octets(IPAddress.Parse(address).GetAddressBytes());

    public static byte[] Octets(byte[] bytes) => Write(writer => writer.WriteOctetString(bytes, new Asn1Tag(TagClass.ContextSpecific, 7)));

    public static byte[] Directory(byte[] name) => Write(writer =>
    {
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 4, true)))
        {
            writer.WriteEncodedValue(name);
        }
    });

    public static byte[] Sequence(params byte[][] items) => Write(writer =>
    {
        using (writer.PushSequence())
        {
            Array.ForEach(items, item => writer.WriteEncodedValue(item));
        }
    });

    private static byte[] Text(int tag, string text) =>
        Write(writer => writer.WriteCharacterString(UniversalTagNumber.IA5String, text, new Asn1Tag(TagClass.ContextSpecific, tag)));

    private static void WriteTrees(AsnWriter writer, int tag, byte[][]? trees)
    {
        if (trees is null)
        {
            return;
        }

        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, tag, true)))
        {
            foreach (var tree in trees)
            {
                writer.WriteEncodedValue(Sequence(tree));
            }
        }
    }

    private static byte[] Write(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }
}
