using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;

namespace Kalkan.Federation.Tests.Peers;

/// <summary>Keeps peers in memory; a test may make it fail.</summary>
internal sealed class MemoryPeerStore : IPeerStore
{
    private readonly Dictionary<Country, StoredPeer> _peers = [];

    public bool Fails { get; set; }

    public IReadOnlyList<StoredPeer> Load() => [.. _peers.Values];

    public void Save(StoredPeer peer)
    {
        if (Fails)
        {
            throw new IOException("No space is left.");
        }

        _peers[peer.Country] = peer;
    }
}
