using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>
/// The platform's own opinion of a chain that has kept our rules: it must find the same one. Nothing is downloaded, no other
/// root counts, revocation is ours.
/// </summary>
internal static class PlatformChain
{
    public static bool Agrees(ImmutableArray<CertificateDer> expected, DateTimeOffset instant)
    {
        var certificates = new List<X509Certificate2>();
        try
        {
            foreach (var certificate in expected)
            {
                certificates.Add(X509CertificateLoader.LoadCertificate(certificate.Raw.Span));
            }

            // The platform counts the last valid second as expired already.
            var last = expected.Min(certificate => certificate.NotAfter).AddSeconds(-1);
            return Builds(certificates, instant < last ? instant : last);
        }
        catch (CryptographicException)
        {
            // An explicit curve, for one, makes Build throw.
            return false;
        }
        finally
        {
            certificates.ForEach(certificate => certificate.Dispose());
        }
    }

    private static bool Builds(List<X509Certificate2> expected, DateTimeOffset instant)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        chain.ChainPolicy.VerificationTime = instant.UtcDateTime;
        chain.ChainPolicy.CustomTrustStore.Add(expected[^1]);
        chain.ChainPolicy.ExtraStore.AddRange(expected.Skip(1).SkipLast(1).ToArray());
        var built = chain.Build(expected[0]);
        var same = chain.ChainElements.Select(element => element.Certificate.RawData)
            .SequenceEqual(expected.Select(certificate => certificate.RawData), ByteArrays.Instance);
        foreach (var element in chain.ChainElements)
        {
            element.Certificate.Dispose();
        }

        return built && same;
    }

    private sealed class ByteArrays : IEqualityComparer<byte[]>
    {
        public static readonly ByteArrays Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => obj.Length;
    }
}
