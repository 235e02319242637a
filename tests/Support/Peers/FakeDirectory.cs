using System.Collections.Immutable;
using Kalkan.Federation.Peers;

namespace Kalkan.Tests.Support.Peers;

/// <summary>A peer directory that a test changes.</summary>
public sealed class FakeDirectory(params IEnumerable<KnownPeer> peers) : IPeerDirectory
{
    public event Action? Changed;

    public ImmutableArray<KnownPeer> Active { get; private set; } = [.. peers];

    public void Set(params IEnumerable<KnownPeer> peers)
    {
        Active = [.. peers];
        Changed?.Invoke();
    }
}
