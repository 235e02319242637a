using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>
/// Which public keys are allowed: P-256 and P-384 by name with an uncompressed point on the curve (RFC 5480 §2), RSA with its NULL
/// (RFC 3279 §2.3.1), 3072 to 8192 bits and an odd exponent from 65537.
/// </summary>
internal static class PublicKeyRule
{
    private const int MinRsaBits = 3072;
    private const int MaxRsaBits = 8192;
    private const int MinExponent = 65537;

    /// <exception cref="AsnContentException">The key is not an allowed one.</exception>
    public static void Check(ReadOnlyMemory<byte> subjectPublicKeyInfo)
    {
        var sequence = DerReading.Whole(subjectPublicKeyInfo);
        var algorithm = sequence.ReadSequence();
        var key = DerReading.Octets(sequence);
        sequence.ThrowIfNotEmpty();
        switch (algorithm.ReadObjectIdentifier())
        {
            case Oids.EcPublicKey:
                CheckPoint(algorithm.ReadObjectIdentifier(), key.Span, subjectPublicKeyInfo.Span);
                break;
            case Oids.Rsa:
                algorithm.ReadNull();
                CheckModulus(DerReading.Whole(key));
                break;
            default:
                throw new AsnContentException("The key is neither ECDSA nor RSA.");
        }

        algorithm.ThrowIfNotEmpty();
    }

    private static void CheckPoint(string curve, ReadOnlySpan<byte> point, ReadOnlySpan<byte> subjectPublicKeyInfo)
    {
        var length = curve switch
        {
            Oids.NistP256 => 65,
            Oids.NistP384 => 97,
            _ => throw new AsnContentException("The curve is neither P-256 nor P-384."),
        };
        if (point.Length != length || point[0] != 4)
        {
            throw new AsnContentException("The point is not an uncompressed one of its curve.");
        }

        try
        {
            // The platform refuses a point that is not on the curve.
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out _);
        }
        catch (CryptographicException e)
        {
            throw new AsnContentException("The point is not on its curve.", e);
        }
    }

    private static void CheckModulus(AsnReader key)
    {
        var modulus = key.ReadInteger();
        var exponent = key.ReadInteger();
        key.ThrowIfNotEmpty();
        if (modulus.Sign <= 0 || modulus.IsEven || modulus.GetBitLength() is < MinRsaBits or > MaxRsaBits)
        {
            throw new AsnContentException("The RSA modulus is not an odd number of 3072 to 8192 bits.");
        }

        if (exponent < MinExponent || exponent.IsEven || exponent.GetBitLength() > 64)
        {
            throw new AsnContentException("The RSA exponent is not an odd number from 65537.");
        }
    }
}
