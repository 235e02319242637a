using System.Security.Cryptography;
using System.Text;
using Kalkan.Node.Secrets;

namespace Kalkan.Node.Records;

/// <summary>
/// Seals each version of a record under a data key of its own, and the data key under the node's. Erasing the wrapped
/// data key erases the record from every copy of the database.
/// </summary>
internal sealed class RecordCipher(KeyRing keys) : IDisposable
{
    private readonly byte[] _wrappingKey = keys.Derive(KeyUses.RecordKeys);
    private readonly byte[] _fingerprintKey = keys.Derive(KeyUses.RecordFingerprints);

    /// <summary>Tells equal content from other content, and nothing else to who has no key (HMAC-SHA256).</summary>
    internal byte[] Fingerprint(ReadOnlySpan<byte> content) => HMACSHA256.HashData(_fingerprintKey, content);

    internal (byte[] WrappedKey, byte[] Payload) Seal(string id, ulong version, long keyId, ReadOnlySpan<byte> content)
    {
        Span<byte> dataKey = stackalloc byte[KeyRing.KeyBytes];
        RandomNumberGenerator.Fill(dataKey);
        var context = Context(id, version, keyId);
        var payload = SealedBytes.Seal(dataKey, content, context);
        var wrappedKey = SealedBytes.Seal(_wrappingKey, dataKey, context);
        CryptographicOperations.ZeroMemory(dataKey);
        return (wrappedKey, payload);
    }

    /// <exception cref="InvalidDataException">The record or its key was altered, or belongs to another record.</exception>
    internal byte[] Open(string id, ulong version, long keyId, ReadOnlySpan<byte> wrappedKey, ReadOnlySpan<byte> payload)
    {
        var context = Context(id, version, keyId);
        var dataKey = SealedBytes.Open(_wrappingKey, wrappedKey, context)
            ?? throw new InvalidDataException("The data key of a record was altered.");
        var content = SealedBytes.Open(dataKey, payload, context);
        CryptographicOperations.ZeroMemory(dataKey);
        return content ?? throw new InvalidDataException("A sealed record was altered.");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_wrappingKey);
        CryptographicOperations.ZeroMemory(_fingerprintKey);
    }

    private static byte[] Context(string id, ulong version, long keyId) =>
        Encoding.UTF8.GetBytes($"kalkan/record/v1\0{id}\0{version}\0{keyId}");
}
