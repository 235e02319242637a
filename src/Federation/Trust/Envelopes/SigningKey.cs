using NSec.Cryptography;

namespace Kalkan.Federation.Trust.Envelopes;

/// <summary>An Ed25519 private key (RFC 8032). Its bytes leave it only through <see cref="ExportSeed"/>; no text form shows them.</summary>
public sealed class SigningKey : IDisposable
{
    /// <summary>Bytes in a seed.</summary>
    public const int SeedLength = 32;

    private readonly Key _key;

    private SigningKey(Key key)
    {
        _key = key;
        Public = new VerifyingKey(key.PublicKey);
    }

    public VerifyingKey Public { get; }

    public static SigningKey Create() =>
        new(Key.Create(SignatureAlgorithm.Ed25519, new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport }));

    /// <summary>Takes a 32-byte seed; null where the length is another.</summary>
    public static SigningKey? FromSeed(ReadOnlySpan<byte> seed) =>
        Key.TryImport(
            SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey, out var key,
            new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport })
            ? new SigningKey(key!)
            : null;

    /// <summary>The 32-byte seed, to be stored where only the node can read it.</summary>
    public byte[] ExportSeed() => _key.Export(KeyBlobFormat.RawPrivateKey);

    public void Dispose() => _key.Dispose();

    internal byte[] Sign(ReadOnlySpan<byte> data) => SignatureAlgorithm.Ed25519.Sign(_key, data);
}
