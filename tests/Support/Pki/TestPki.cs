using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Kalkan.Tests.Support.Pki;

/// <summary>Certificates for tests, made anew in every run: right ones, and any wrong one by changing the spec before it is signed.</summary>
public static class TestPki
{
    /// <summary>The instant around which everything here is valid: the start of this run.</summary>
    public static DateTimeOffset Now { get; } = Start();

    public static TestCertificate Root(string name, Action<CertificateSpec>? change = null)
    {
        var spec = AuthoritySpec(name, TestKey.P384(), pathLength: null);
        spec.Set(TestExtension.AuthorityKeyId(spec.Key.KeyId()));
        change?.Invoke(spec);
        return Sign(spec, spec.Key, spec.Subject);
    }

    public static TestCertificate Authority(TestCertificate issuer, string name, Action<CertificateSpec>? change = null)
    {
        var spec = AuthoritySpec(name, TestKey.P256(), pathLength: null);
        spec.Set(TestExtension.AuthorityKeyId(issuer.Key.KeyId()));
        change?.Invoke(spec);
        return Sign(spec, issuer.Key, issuer.Subject);
    }

    public static TestCertificate Node(TestCertificate issuer, string trustDomain, Action<CertificateSpec>? change = null) =>
        Leaf(issuer, $"spiffe://{trustDomain}/node", [TestExtension.ClientAuth, TestExtension.ServerAuth], change);

    public static TestCertificate Staff(TestCertificate issuer, string trustDomain, string roles, string id, Action<CertificateSpec>? change = null) =>
        Leaf(issuer, $"spiffe://{trustDomain}/staff/{roles}/{id}", [TestExtension.ClientAuth], change);

    public static byte[] Name(string commonName) => new X500DistinguishedName($"CN={commonName}").RawData;

    /// <summary>Signs whatever stands in the spec.</summary>
    public static TestCertificate Sign(CertificateSpec spec, TestKey signer, byte[] issuer)
    {
        var body = Body(spec, signer, issuer);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(body);
            writer.WriteEncodedValue(signer.Algorithm);
            writer.WriteBitString(signer.Sign(body));
        }

        return new TestCertificate(writer.Encode(), spec.Key, spec.Subject);
    }

    private static TestCertificate Leaf(TestCertificate issuer, string uri, string[] usages, Action<CertificateSpec>? change)
    {
        var spec = new CertificateSpec();
        spec.Set(TestExtension.BasicConstraints(authority: false));
        spec.Set(TestExtension.KeyUsage(0x80));
        spec.Set(TestExtension.ExtendedKeyUsage(usages));
        spec.Set(TestExtension.SubjectAltName(TestExtension.Uri(uri), TestExtension.Dns("localhost")));
        spec.Set(TestExtension.AuthorityKeyId(issuer.Key.KeyId()));
        change?.Invoke(spec);
        return Sign(spec, issuer.Key, issuer.Subject);
    }

    private static CertificateSpec AuthoritySpec(string name, TestKey key, int? pathLength)
    {
        var spec = new CertificateSpec { Key = key, Subject = Name(name), NotAfter = Now + TimeSpan.FromDays(3000) };
        spec.Set(TestExtension.BasicConstraints(authority: true, pathLength));
        spec.Set(TestExtension.KeyUsage(0x06));
        return spec.Set(TestExtension.SubjectKeyId(key.KeyId()));
    }

    private static byte[] Body(CertificateSpec spec, TestKey signer, byte[] issuer)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            if (spec.Version is { } version)
            {
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0, true)))
                {
                    writer.WriteInteger(version);
                }
            }

            writer.WriteInteger(spec.Serial);
            writer.WriteEncodedValue(spec.InnerAlgorithm ?? signer.Algorithm);
            writer.WriteEncodedValue(issuer);
            using (writer.PushSequence())
            {
                WriteTime(writer, spec.NotBefore);
                WriteTime(writer, spec.NotAfter);
            }

            writer.WriteEncodedValue(spec.Subject);
            writer.WriteEncodedValue(spec.Key.PublicInfo);
            WriteExtensions(writer, spec.Extensions);
        }

        return writer.Encode();
    }

    private static void WriteTime(AsnWriter writer, DateTimeOffset time)
    {
        if (time.Year < 2050)
        {
            writer.WriteUtcTime(time);
        }
        else
        {
            writer.WriteGeneralizedTime(time, omitFractionalSeconds: true);
        }
    }

    private static void WriteExtensions(AsnWriter writer, List<TestExtension> extensions)
    {
        if (extensions.Count == 0)
        {
            return;
        }

        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 3, true)))
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

    private static DateTimeOffset Start()
    {
        var now = TimeProvider.System.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }
}
