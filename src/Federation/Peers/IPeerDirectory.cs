using System.Collections.Immutable;

namespace Kalkan.Federation.Peers;

/// <summary>The peers that may be asked now.</summary>
public interface IPeerDirectory
{
    /// <summary>Active peers, by country; one immutable list, replaced whole.</summary>
    ImmutableArray<KnownPeer> Active { get; }

    /// <summary>Raised after <see cref="Active"/> was replaced.</summary>
    event Action? Changed;
}
