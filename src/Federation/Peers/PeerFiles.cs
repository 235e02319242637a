using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Envelopes;

namespace Kalkan.Federation.Peers;

/// <summary>
/// Makes, signs and checks peer files. The signature is Ed25519 over the payload as sent
/// (see peer_file.proto); nothing is serialized again before it is checked.
/// </summary>
public static class PeerFiles
{
    /// <summary>The most bytes of a payload.</summary>
    public const int MostPayloadBytes = 60 * 1024;

    /// <summary>The most bytes of a SignedPeerFile.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>The bytes of a signature.</summary>
    public const int SignatureBytes = 64;

    /// <summary>How far a peer's clock may be ahead of ours.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(120);

    /// <summary>How long a file that this node makes may be taken in.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    /// <summary>The next file of the same member: a version more, these pins, a new date.</summary>
    public static PeerFile Renew(PeerFile previous, IEnumerable<KeyPin> pins, DateTimeOffset now)
    {
        var next = previous.Clone();
        next.Version++;
        next.Pins.Clear();
        next.Pins.AddRange(pins.Select(pin => pin.ToString()));
        next.IssuedAt = now.ToTimestamp();
        next.ValidUntil = (now + Lifetime).ToTimestamp();
        return next;
    }

    /// <summary>Signs a file with the key whose public half it names; returns the SignedPeerFile, serialized.</summary>
    public static byte[] Sign(PeerFile file, SigningKey key)
    {
        var payload = file.ToByteArray();
        return new SignedPeerFile
        {
            Payload = UnsafeByteOperations.UnsafeWrap(payload),
            Signature = UnsafeByteOperations.UnsafeWrap(SignedEnvelope.Sign(SignedEnvelope.PeerFile, payload, key).Signature),
        }.ToByteArray();
    }

    /// <summary>
    /// Whether a file may be taken in now: it holds, its dates fit, and it names a contract version that this build speaks.
    /// </summary>
    public static PeerFileVerdict Check(ReadOnlyMemory<byte> signed, DateTimeOffset now)
    {
        var verdict = Read(signed);
        ImmutableArray<FieldFault> faults = [.. verdict.Faults, .. verdict.File is { } file ? PeerFileRules.OfDay(file, now) : []];
        return faults.IsEmpty ? verdict : new(null, faults);
    }

    /// <summary>Whether a file holds by itself: signature and fields, whatever the day is. Never throws.</summary>
    public static PeerFileVerdict Read(ReadOnlyMemory<byte> signed)
    {
        if (signed.Length is 0 or > MostBytes)
        {
            return PeerFileVerdict.Faulty(new FieldFault("signed_peer_file", "must be 1 to 65,536 bytes"));
        }

        SignedPeerFile envelope;
        PeerFile file;
        try
        {
            envelope = SignedPeerFile.Parser.ParseFrom(signed.Span);
            file = PeerFile.Parser.ParseFrom(envelope.Payload);
        }
        catch (InvalidProtocolBufferException)
        {
            return PeerFileVerdict.Faulty(new FieldFault("signed_peer_file", "is not a serialized SignedPeerFile with a PeerFile in it"));
        }

        // Without a signature that holds nothing in the file is worth a word.
        return FindSignatureFault(envelope, file, out var key) is { } fault ? PeerFileVerdict.Faulty(fault) : PeerFileRules.Read(file, key!, signed);
    }

    /// <summary>The payload of a file whose signature was checked before.</summary>
    public static PeerFile PayloadOf(ReadOnlyMemory<byte> signed) =>
        PeerFile.Parser.ParseFrom(SignedPeerFile.Parser.ParseFrom(signed.Span).Payload);

    private static FieldFault? FindSignatureFault(SignedPeerFile envelope, PeerFile file, out VerifyingKey? key) =>
        !VerifyingKey.TryCreate(file.SigningKey.Span, out key) ? new("peer_file.signing_key", "must be an Ed25519 public key of 32 bytes")
        : envelope.Payload.Length is 0 or > MostPayloadBytes ? new("signed_peer_file.payload", "must be 1 to 61,440 bytes")
        : envelope.Signature.Length != SignatureBytes ? new("signed_peer_file.signature", "must be 64 bytes")
        : !new SignedEnvelope(envelope.Payload.Memory, envelope.Signature.Memory).Verify(SignedEnvelope.PeerFile, key)
            ? new("signed_peer_file.signature", "does not hold for this payload and signing key")
            : null;
}
