using System.Diagnostics.CodeAnalysis;

namespace Kalkan.Federation.Trust;

/// <summary>A peer, or why it is none.</summary>
public sealed record PeerVerdict
{
    private PeerVerdict()
    {
    }

    [MemberNotNullWhen(true, nameof(Peer))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Peer is not null;

    public Peer? Peer { get; private init; }

    public TrustRefusal? Refusal { get; private init; }

    internal static PeerVerdict Accept(Peer peer) => new() { Peer = peer };

    internal static PeerVerdict Refuse(TrustRefusal refusal) => new() { Refusal = refusal };
}
