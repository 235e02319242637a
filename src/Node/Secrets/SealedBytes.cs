using System.Security.Cryptography;

namespace Kalkan.Node.Secrets;

/// <summary>AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D): nonce, ciphertext and tag in one array.</summary>
internal static class SealedBytes
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    internal static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var result = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = result.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, result.AsSpan(NonceBytes, plain.Length), result.AsSpan(NonceBytes + plain.Length), context);
        return result;
    }

    /// <summary>The plain bytes, or null where the seal does not hold.</summary>
    internal static byte[]? Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> context)
    {
        var length = sealedBytes.Length - NonceBytes - TagBytes;
        if (length < 0)
        {
            return null;
        }

        var plain = new byte[length];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(
                sealedBytes[..NonceBytes], sealedBytes.Slice(NonceBytes, length), sealedBytes[(NonceBytes + length)..], plain, context);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
