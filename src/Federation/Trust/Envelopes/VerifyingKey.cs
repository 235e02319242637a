using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using NSec.Cryptography;
using PublicKey = NSec.Cryptography.PublicKey;

namespace Kalkan.Federation.Trust.Envelopes;

/// <summary>An Ed25519 public key (RFC 8032), 32 bytes.</summary>
public sealed class VerifyingKey : IEquatable<VerifyingKey>
{
    public const int Length = 32;

    private readonly PublicKey _key;
    private readonly byte[] _bytes;

    internal VerifyingKey(PublicKey key) => (_key, _bytes) = (key, key.Export(KeyBlobFormat.RawPublicKey));

    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Takes 32 bytes that are a point.</summary>
    public static bool TryCreate(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out VerifyingKey? key)
    {
        key = PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes, KeyBlobFormat.RawPublicKey, out var read) ? new VerifyingKey(read!) : null;
        return key is not null;
    }

    public bool Equals(VerifyingKey? other) => other is not null && CryptographicOperations.FixedTimeEquals(_bytes, other._bytes);

    public override bool Equals(object? obj) => Equals(obj as VerifyingKey);

    public override int GetHashCode() => BitConverter.ToInt32(_bytes);

    internal bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => SignatureAlgorithm.Ed25519.Verify(_key, data, signature);
}
