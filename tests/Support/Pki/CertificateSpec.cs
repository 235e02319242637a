using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kalkan.Tests.Support.Pki;

/// <summary>All that goes into a certificate, for a test to change before it is signed.</summary>
public sealed class CertificateSpec
{
    public int? Version { get; set; } = 2;

    public byte[] Serial { get; set; } = [0x5A, .. RandomNumberGenerator.GetBytes(15)];

    public TestKey Key { get; set; } = TestKey.P256();

    public byte[] Subject { get; set; } = new X500DistinguishedName("CN=test").RawData;

    public DateTimeOffset NotBefore { get; set; } = TestPki.Now - TimeSpan.FromDays(1);

    public DateTimeOffset NotAfter { get; set; } = TestPki.Now + TimeSpan.FromDays(300);

    public List<TestExtension> Extensions { get; } = [];

    /// <summary>The algorithm inside the signed part, where it is to differ from the one outside.</summary>
    public byte[]? InnerAlgorithm { get; set; }

    /// <summary>Puts the extension in the place of the one with the same identifier, or at the end.</summary>
    public CertificateSpec Set(TestExtension extension)
    {
        Extensions.RemoveAll(other => other.Oid == extension.Oid);
        Extensions.Add(extension);
        return this;
    }

    public CertificateSpec Remove(string oid)
    {
        Extensions.RemoveAll(other => other.Oid == oid);
        return this;
    }
}
