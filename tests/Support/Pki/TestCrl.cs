using System.Formats.Asn1;

namespace Kalkan.Tests.Support.Pki;

/// <summary>A certificate revocation list, right or wrong.</summary>
public sealed class TestCrl
{
    private static readonly Asn1Tag ExtensionsTag = new(TagClass.ContextSpecific, 0, true);

    public int? Version { get; set; } = 1;

    public int? Number { get; set; } = 1;

    public DateTimeOffset ThisUpdate { get; set; } = TestPki.Now.AddHours(-1);

    public DateTimeOffset? NextUpdate { get; set; } = TestPki.Now.AddDays(7);

    public List<byte[]> Serials { get; } = [];

    /// <summary>Further extensions of the list.</summary>
    public List<TestExtension> Extensions { get; } = [];

    /// <summary>Extensions of every entry.</summary>
    public List<TestExtension> EntryExtensions { get; } = [];

    public static byte[] Of(TestCertificate issuer, Action<TestCrl>? change = null)
    {
        var list = new TestCrl();
        change?.Invoke(list);
        return list.Sign(issuer.Key, issuer.Subject);
    }

    /// <summary>The serial number that stands in a certificate.</summary>
    public static byte[] SerialOf(TestCertificate certificate)
    {
        using var bare = certificate.Bare();
        return bare.SerialNumberBytes.ToArray();
    }

    public byte[] Sign(TestKey signer, byte[] issuer)
    {
        var body = Body(signer, issuer);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(body);
            writer.WriteEncodedValue(signer.Algorithm);
            writer.WriteBitString(signer.Sign(body));
        }

        return writer.Encode();
    }

    private byte[] Body(TestKey signer, byte[] issuer)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            if (Version is { } version)
            {
                writer.WriteInteger(version);
            }

            writer.WriteEncodedValue(signer.Algorithm);
            writer.WriteEncodedValue(issuer);
            writer.WriteUtcTime(ThisUpdate);
            if (NextUpdate is { } next)
            {
                writer.WriteUtcTime(next);
            }

            WriteEntries(writer);
            WriteListExtensions(writer, signer);
        }

        return writer.Encode();
    }

    private void WriteEntries(AsnWriter writer)
    {
        if (Serials.Count == 0)
        {
            return;
        }

        using (writer.PushSequence())
        {
            foreach (var serial in Serials)
            {
                using (writer.PushSequence())
                {
                    writer.WriteInteger(serial);
                    writer.WriteUtcTime(ThisUpdate);
                    WriteExtensions(writer, EntryExtensions);
                }
            }
        }
    }

    private void WriteListExtensions(AsnWriter writer, TestKey signer)
    {
        List<TestExtension> all = [TestExtension.AuthorityKeyId(signer.KeyId()), .. Extensions];
        if (Number is { } number)
        {
            var value = new AsnWriter(AsnEncodingRules.DER);
            value.WriteInteger(number);
            all.Add(new TestExtension("2.5.29.20", false, value.Encode()));
        }

        using (writer.PushSequence(ExtensionsTag))
        {
            WriteExtensions(writer, all);
        }
    }

    private static void WriteExtensions(AsnWriter writer, List<TestExtension> extensions)
    {
        if (extensions.Count == 0)
        {
            return;
        }

        using (writer.PushSequence())
        {
            foreach (var extension in extensions)
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(extension.Oid);
                    if (extension.Critical)
                    {
                        writer.WriteBoolean(true);
                    }

                    writer.WriteOctetString(extension.Value);
                }
            }
        }
    }
}
