using System.Collections.Immutable;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Peers;

/// <summary>A peer as it is kept: bytes as they came, never a second form of them.</summary>
/// <param name="Country">Which member.</param>
/// <param name="Removed">Nothing of it is answered any more; it stays known by name.</param>
/// <param name="SignedFile">Its newest SignedPeerFile.</param>
/// <param name="RevocationLists">Its imported revocation lists, DER, at most one an authority.</param>
/// <param name="PinsItHoldsOfUs">This node's pins that it last said it accepts.</param>
/// <param name="FileVersionItHoldsOfUs">The version of this node's peer file that it last said it holds; 0 is none.</param>
public sealed record StoredPeer(
    Country Country,
    bool Removed,
    ReadOnlyMemory<byte> SignedFile,
    ImmutableArray<ReadOnlyMemory<byte>> RevocationLists,
    ImmutableArray<string> PinsItHoldsOfUs,
    ulong FileVersionItHoldsOfUs);
