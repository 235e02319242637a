using Kalkan.Federation.Contracts;
using Kalkan.Federation.Trust;
using Refusal = Kalkan.Federation.Requests.Refusal;

namespace Kalkan.Federation.Peers;

/// <summary>
/// Port: this member's own keys and its own peer file, as they lie on disk. Every change is complete or has not happened, and
/// where a renewal stands can be read from the files alone.
/// </summary>
public interface IOwnKeys
{
    /// <summary>The certificate in use.</summary>
    NodeCertificate Current { get; }

    /// <summary>The prepared next certificate; null where no renewal is prepared.</summary>
    NodeCertificate? Next { get; }

    /// <summary>The newest own peer file.</summary>
    PeerFile PeerFile { get; }

    /// <summary>The same, signed: a SignedPeerFile, serialized.</summary>
    ReadOnlyMemory<byte> SignedPeerFile { get; }

    /// <summary>Makes the next key and certificate, or picks up the one that was signed elsewhere. Does nothing where there is one.</summary>
    Refusal? PrepareNext();

    /// <summary>The next certificate becomes the one in use.</summary>
    void PromoteNext();

    /// <summary>Signs and keeps a newer own peer file with these pins.</summary>
    void Publish(IReadOnlyList<KeyPin> pins);
}
