using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kalkan.Node.Setup;

/// <summary>A certificate signing request (PKCS#10, RFC 2986) for a new key under the same names as a certificate in use.</summary>
internal static class SigningRequest
{
    public static string For(ECDsa key, X509Certificate2 current)
    {
        var request = new CertificateRequest(current.SubjectName, key, HashAlgorithmName.SHA256);
        foreach (var extension in current.Extensions.Where(extension => extension is
            X509BasicConstraintsExtension or X509KeyUsageExtension or X509EnhancedKeyUsageExtension or X509SubjectAlternativeNameExtension))
        {
            request.CertificateExtensions.Add(extension);
        }

        return request.CreateSigningRequestPem();
    }
}
