using System.Security.Cryptography;
using System.Text;

namespace Kalkan.Node.Secrets;

/// <summary>
/// The node's master key and what is derived from it: one key a use by HKDF-SHA256 (RFC 5869), so that no two uses
/// share a key and none tells of the master key.
/// </summary>
public sealed class KeyRing : IDisposable
{
    /// <summary>Length of the master key and of every derived key, in bytes.</summary>
    public const int KeyBytes = 32;

    private readonly byte[] _pseudorandomKey;
    private bool _disposed;

    private KeyRing(byte[] masterKey)
    {
        _pseudorandomKey = HKDF.Extract(HashAlgorithmName.SHA256, masterKey, "kalkan/master/v1"u8.ToArray());
        CryptographicOperations.ZeroMemory(masterKey);
    }

    /// <summary>Reads the master key from a file (mode 0600 or 0400, owned by us) or a systemd credential.</summary>
    /// <exception cref="MasterKeyException">The file is missing, readable by others, or no master key.</exception>
    public static KeyRing Open(string path) => new(MasterKeyFile.Read(path));

    /// <summary>Makes a new random master key in a new file with mode 0600, whole or not at all.</summary>
    /// <exception cref="MasterKeyException">The file exists already; it is not touched.</exception>
    public static KeyRing Create(string path)
    {
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        MasterKeyFile.Create(path, key);
        return new(key);
    }

    /// <summary>The key for one use, such as <c>record-keys</c>; the caller erases it when done.</summary>
    public byte[] Derive(string use)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return HKDF.Expand(HashAlgorithmName.SHA256, _pseudorandomKey, KeyBytes, Encoding.UTF8.GetBytes($"kalkan/{use}/v1"));
    }

    /// <inheritdoc />
    public override string ToString() => "KeyRing (keys are never shown)";

    /// <inheritdoc />
    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(_pseudorandomKey);
    }
}
