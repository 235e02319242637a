namespace Kalkan.Federation.Audit;

/// <summary>Port: seals a probe for the audit log, so that the log holds no personal data in the clear.</summary>
public interface IProbeSeal
{
    /// <summary>AEAD over the probe's bytes, bound to the request id; openable only with this node's key.</summary>
    byte[] Seal(ReadOnlySpan<byte> probe, string requestId);

    /// <summary>The probe's bytes, or null where the seal does not hold.</summary>
    byte[]? Open(ReadOnlySpan<byte> sealedProbe, string requestId);
}
