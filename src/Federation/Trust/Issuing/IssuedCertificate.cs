using System.Security.Cryptography.X509Certificates;

namespace Kalkan.Federation.Trust.Issuing;

/// <summary>A new certificate and its private key, both as PEM (the key as PKCS#8). Not a record, so that no text form shows the key.</summary>
public sealed class IssuedCertificate(string certificatePem, string keyPem)
{
    public string CertificatePem { get; } = certificatePem;

    public string KeyPem { get; } = keyPem;

    /// <summary>The certificate with its key, for issuing others; the caller disposes it.</summary>
    internal X509Certificate2 WithKey() => X509Certificate2.CreateFromPem(CertificatePem, KeyPem);
}
