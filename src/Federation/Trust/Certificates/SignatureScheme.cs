using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>
/// The signature algorithms allowed here, read from an AlgorithmIdentifier: ECDSA and RSA (PKCS#1 v1.5 with its NULL, RFC 4055 §5;
/// PSS with equal digests and a salt of the digest's length, RFC 4055 §3.1), each with SHA-256, SHA-384 or SHA-512.
/// </summary>
internal sealed record SignatureScheme(HashAlgorithmName Hash, RSASignaturePadding? Padding)
{
    private static readonly Asn1Tag HashTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag MaskTag = new(TagClass.ContextSpecific, 1, isConstructed: true);
    private static readonly Asn1Tag SaltTag = new(TagClass.ContextSpecific, 2, isConstructed: true);

    /// <exception cref="AsnContentException">The algorithm is another one, or oddly encoded.</exception>
    public static SignatureScheme Read(ReadOnlyMemory<byte> algorithmIdentifier)
    {
        var sequence = DerReading.Whole(algorithmIdentifier);
        var oid = sequence.ReadObjectIdentifier();
        var scheme = oid switch
        {
            Oids.EcdsaSha256 => new SignatureScheme(HashAlgorithmName.SHA256, null),
            Oids.EcdsaSha384 => new SignatureScheme(HashAlgorithmName.SHA384, null),
            Oids.EcdsaSha512 => new SignatureScheme(HashAlgorithmName.SHA512, null),
            Oids.RsaSha256 => Pkcs1(sequence, HashAlgorithmName.SHA256),
            Oids.RsaSha384 => Pkcs1(sequence, HashAlgorithmName.SHA384),
            Oids.RsaSha512 => Pkcs1(sequence, HashAlgorithmName.SHA512),
            Oids.RsaPss => Pss(sequence.ReadSequence()),
            _ => throw new AsnContentException("The signature algorithm is not an allowed one."),
        };
        sequence.ThrowIfNotEmpty();
        return scheme;
    }

    /// <summary>True where the signature over the data is by this public key. Never throws.</summary>
    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> subjectPublicKeyInfo)
    {
        try
        {
            if (Padding is not null)
            {
                using var rsa = RSA.Create();
                rsa.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out _);
                return rsa.VerifyData(data, signature, Hash, Padding);
            }

            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out _);
            return ecdsa.VerifyData(data, signature, Hash, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static SignatureScheme Pkcs1(AsnReader sequence, HashAlgorithmName hash)
    {
        sequence.ReadNull();
        return new SignatureScheme(hash, RSASignaturePadding.Pkcs1);
    }

    private static SignatureScheme Pss(AsnReader parameters)
    {
        var hash = Digest(parameters.ReadSequence(HashTag));
        var mask = parameters.ReadSequence(MaskTag);
        var function = mask.ReadSequence();
        var maskHash = function.ReadObjectIdentifier() == Oids.RsaMgf1 ? Digest(function) : default;
        mask.ThrowIfNotEmpty();
        var salt = parameters.ReadSequence(SaltTag);
        var length = salt.ReadInteger();
        salt.ThrowIfNotEmpty();
        parameters.ThrowIfNotEmpty();
        return hash == maskHash && length == SaltLength(hash)
            ? new SignatureScheme(hash, RSASignaturePadding.Pss)
            : throw new AsnContentException("The PSS parameters are not the usual ones.");
    }

    // The parameters of a digest are NULL or absent (RFC 4055 §2.1 wants both accepted).
    private static HashAlgorithmName Digest(AsnReader wrapper)
    {
        var algorithm = wrapper.ReadSequence();
        wrapper.ThrowIfNotEmpty();
        var oid = algorithm.ReadObjectIdentifier();
        if (algorithm.HasData)
        {
            algorithm.ReadNull();
        }

        algorithm.ThrowIfNotEmpty();
        return oid switch
        {
            Oids.Sha256 => HashAlgorithmName.SHA256,
            Oids.Sha384 => HashAlgorithmName.SHA384,
            Oids.Sha512 => HashAlgorithmName.SHA512,
            _ => throw new AsnContentException("The digest is not an allowed one."),
        };
    }

    private static int SaltLength(HashAlgorithmName hash) =>
        hash == HashAlgorithmName.SHA256 ? 32 : hash == HashAlgorithmName.SHA384 ? 48 : 64;
}
