using System.Text;

namespace Kalkan.Federation.Trust.Envelopes;

/// <summary>
/// A payload and an Ed25519 signature over context, NUL, payload. The payload is the bytes as they were sent: whoever verifies reads
/// them only afterwards and never writes them anew, so an unknown field cannot break a signature. The context says what the payload
/// is for, so that a signature for one purpose is worth nothing for another.
/// </summary>
public sealed record SignedEnvelope(ReadOnlyMemory<byte> Payload, ReadOnlyMemory<byte> Signature)
{
    /// <summary>The context of a peer file.</summary>
    public const string PeerFile = "kalkan/peer-file/v1";

    public static SignedEnvelope Sign(string context, ReadOnlyMemory<byte> payload, SigningKey key) =>
        new(payload, key.Sign(Message(context, payload.Span)));

    /// <summary>True where this key signed this payload in this context. Never throws for foreign bytes.</summary>
    public bool Verify(string context, VerifyingKey key) => key.Verify(Message(context, Payload.Span), Signature.Span);

    private static byte[] Message(string context, ReadOnlySpan<byte> payload) =>
        context.Length > 0 && context.All(character => character is > ' ' and <= '~')
            ? [.. Encoding.ASCII.GetBytes(context), 0, .. payload]
            : throw new ArgumentException("A context is printable ASCII without spaces.", nameof(context));
}
