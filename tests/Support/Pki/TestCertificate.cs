using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kalkan.Tests.Support.Pki;

/// <summary>A certificate and its key.</summary>
public sealed record TestCertificate(byte[] Der, TestKey Key, byte[] Subject)
{
    public X509Certificate2 WithKey() => Key.Join(Der);

    public X509Certificate2 Bare() => X509CertificateLoader.LoadCertificate(Der);

    public string Pem() => PemEncoding.WriteString("CERTIFICATE", Der);
}
