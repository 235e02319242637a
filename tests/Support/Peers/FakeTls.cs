using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kalkan.Tests.Support.Peers;

/// <summary>One self-made server certificate for fake peers, and the client side that accepts it alone.</summary>
public static class FakeTls
{
    public static X509Certificate2 Certificate { get; } = Make();

    /// <summary>A client that takes nothing but <see cref="Certificate"/>.</summary>
    public static SslClientAuthenticationOptions Client() => ClientOf(Certificate);

    /// <summary>A client that waits for a certificate that no fake peer has.</summary>
    public static SslClientAuthenticationOptions ClientOfAnother() => ClientOf(Make());

    private static SslClientAuthenticationOptions ClientOf(X509Certificate2 expected) => new()
    {
        RemoteCertificateValidationCallback = (_, shown, _, _) =>
            shown is not null && shown.GetRawCertData().AsSpan().SequenceEqual(expected.RawData),
    };

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
