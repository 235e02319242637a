namespace Kalkan.Federation.Trust.Certificates;

/// <summary>One extension as it stands in a certificate or a revocation list.</summary>
internal sealed record DerExtension(string Oid, bool Critical, ReadOnlyMemory<byte> Value);
