using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using Kalkan.Tests.Support.Pki;

namespace Kalkan.Federation.Tests.Trust;

/// <summary>Public keys as no honest authority writes them.</summary>
internal static class TestKeyEncodings
{
    /// <summary>P-256 spelt out by its parameters instead of its name.</summary>
    public static byte[] ExplicitCurve()
    {
        using var named = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var spelt = ECDsa.Create(named.ExportExplicitParameters(includePrivateParameters: false));
        return spelt.ExportSubjectPublicKeyInfo();
    }

    /// <summary>A key pair of such a curve.</summary>
    public static TestKey SpeltOut()
    {
        using var named = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return TestKey.Ec(named.ExportExplicitParameters(includePrivateParameters: false).Curve, HashAlgorithmName.SHA256);
    }

    public static byte[] Compressed(byte[] subjectPublicKeyInfo)
    {
        var info = new AsnReader(subjectPublicKeyInfo, AsnEncodingRules.DER).ReadSequence();
        var algorithm = info.ReadEncodedValue();
        var point = info.ReadBitString(out _);
        byte[] compressed = [(byte)(2 + (point[^1] & 1)), .. point[1..33]];
        return Info(algorithm.Span, compressed);
    }

    public static byte[] Rsa(int bits, int exponent, bool withNull)
    {
        var algorithm = new AsnWriter(AsnEncodingRules.DER);
        using (algorithm.PushSequence())
        {
            algorithm.WriteObjectIdentifier("1.2.840.113549.1.1.1");
            if (withNull)
            {
                algorithm.WriteNull();
            }
        }

        var key = new AsnWriter(AsnEncodingRules.DER);
        using (key.PushSequence())
        {
            key.WriteInteger((BigInteger.One << (bits - 1)) + 1);
            key.WriteInteger(exponent);
        }

        return Info(algorithm.Encode(), key.Encode());
    }

    private static byte[] Info(ReadOnlySpan<byte> algorithm, byte[] key)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(algorithm);
            writer.WriteBitString(key);
        }

        return writer.Encode();
    }
}
