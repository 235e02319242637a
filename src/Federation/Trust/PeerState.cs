namespace Kalkan.Federation.Trust;

/// <summary>Whether a peer may speak now. A removed one stays known, so that its calls are refused by that name.</summary>
public enum PeerState
{
    Active,
    Paused,
    Removed,
}
