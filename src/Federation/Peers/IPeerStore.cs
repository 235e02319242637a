namespace Kalkan.Federation.Peers;

/// <summary>Port: what is known of the peers, kept over restarts.</summary>
public interface IPeerStore
{
    /// <summary>Every peer ever added, removed ones included.</summary>
    IReadOnlyList<StoredPeer> Load();

    /// <summary>Writes one peer, whole; durable when it returns.</summary>
    void Save(StoredPeer peer);
}
