using System.Security.Cryptography;
using System.Text;
using Kalkan.Federation.Audit;

namespace Kalkan.Node.Secrets;

/// <summary>
/// Seals probes for the audit log. Each request id has its own key, derived from the one for this use, so that the
/// random nonces of AES-GCM stay far from their limit however long the log grows.
/// </summary>
public sealed class ProbeSeal(KeyRing keys) : IProbeSeal, IDisposable
{
    private readonly byte[] _key = keys.Derive(KeyUses.AuditProbe);

    /// <inheritdoc />
    public byte[] Seal(ReadOnlySpan<byte> probe, string requestId)
    {
        var context = Context(requestId);
        var key = KeyFor(context);
        var result = SealedBytes.Seal(key, probe, context);
        CryptographicOperations.ZeroMemory(key);
        return result;
    }

    /// <inheritdoc />
    public byte[]? Open(ReadOnlySpan<byte> sealedProbe, string requestId)
    {
        var context = Context(requestId);
        var key = KeyFor(context);
        var result = SealedBytes.Open(key, sealedProbe, context);
        CryptographicOperations.ZeroMemory(key);
        return result;
    }

    /// <inheritdoc />
    public override string ToString() => "ProbeSeal (keys are never shown)";

    /// <inheritdoc />
    public void Dispose() => CryptographicOperations.ZeroMemory(_key);

    private static byte[] Context(string requestId) => Encoding.UTF8.GetBytes($"kalkan/audit-probe/v1\0{requestId}");

    private byte[] KeyFor(byte[] context) => HKDF.Expand(HashAlgorithmName.SHA256, _key, KeyRing.KeyBytes, context);
}
