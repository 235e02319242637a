using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kalkan.Tests.Support.Pki;

/// <summary>A key pair, with the public key as it is to stand in a certificate and the algorithm it signs with.</summary>
public sealed class TestKey
{
    // The platform no longer writes this one: 1.2.840.113549.1.1.5 with its NULL.
    private static readonly byte[] Sha1WithRsa = [0x30, 13, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 5, 5, 0];

    private readonly AsymmetricAlgorithm _key;

    private TestKey(AsymmetricAlgorithm key, HashAlgorithmName hash, RSASignaturePadding? padding)
    {
        (_key, Hash, Padding) = (key, hash, padding);
        PublicInfo = key.ExportSubjectPublicKeyInfo();
        Algorithm = hash == HashAlgorithmName.SHA1 ? Sha1WithRsa
            : key is RSA rsa ? X509SignatureGenerator.CreateForRSA(rsa, padding!).GetSignatureAlgorithmIdentifier(hash)
            : X509SignatureGenerator.CreateForECDsa((ECDsa)key).GetSignatureAlgorithmIdentifier(hash);
    }

    public HashAlgorithmName Hash { get; }

    public RSASignaturePadding? Padding { get; }

    /// <summary>SubjectPublicKeyInfo; a test may put in another encoding.</summary>
    public byte[] PublicInfo { get; set; }

    /// <summary>The AlgorithmIdentifier of the signatures it makes.</summary>
    public byte[] Algorithm { get; set; }

    public static TestKey P256() => Ec(ECCurve.NamedCurves.nistP256, HashAlgorithmName.SHA256);

    public static TestKey P384() => Ec(ECCurve.NamedCurves.nistP384, HashAlgorithmName.SHA384);

    public static TestKey Ec(ECCurve curve, HashAlgorithmName hash) => new(ECDsa.Create(curve), hash, null);

    public static TestKey Rsa(int bits, RSASignaturePadding? padding = null, HashAlgorithmName? hash = null) =>
        new(RSA.Create(bits), hash ?? HashAlgorithmName.SHA256, padding ?? RSASignaturePadding.Pkcs1);

    public byte[] Sign(byte[] data) => _key is RSA rsa
        ? rsa.SignData(data, Hash, Padding!)
        : ((ECDsa)_key).SignData(data, Hash, DSASignatureFormat.Rfc3279DerSequence);

    /// <summary>SHA-1 of the public key's bits, as key identifiers usually are (RFC 5280 §4.2.1.2).</summary>
    public byte[] KeyId()
    {
        var info = new AsnReader(PublicInfo, AsnEncodingRules.BER).ReadSequence();
        info.ReadEncodedValue();
        return SHA1.HashData(info.ReadBitString(out _));
    }

    public X509Certificate2 Join(byte[] certificate)
    {
        using var bare = X509CertificateLoader.LoadCertificate(certificate);
        using var joined = _key is RSA rsa ? bare.CopyWithPrivateKey(rsa) : bare.CopyWithPrivateKey((ECDsa)_key);
        return X509CertificateLoader.LoadPkcs12(joined.Export(X509ContentType.Pkcs12), null);
    }

    public string Pem() => _key.ExportPkcs8PrivateKeyPem();
}
