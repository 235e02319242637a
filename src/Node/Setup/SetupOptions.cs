using System.Collections.Immutable;
using Kalkan.Federation.Sharing.Writing;

namespace Kalkan.Node.Setup;

/// <summary>What a new node directory is made with.</summary>
public sealed record SetupOptions
{
    /// <summary>The SPIFFE trust domain; empty is <c>kz.kalkan</c> for KZ.</summary>
    public string TrustDomain { get; init; } = "";

    /// <summary>Address and port of the peers' listener.</summary>
    public string PeersListen { get; init; } = "127.0.0.1:7443";

    /// <summary>host:port under which peers reach it; empty is the listener's own.</summary>
    public ImmutableArray<string> PeersAddresses { get; init; } = [];

    /// <summary>Address and port of the national listener.</summary>
    public string NationalListen { get; init; } = "127.0.0.1:7444";

    /// <summary>The certificate also names localhost and the loopback addresses, for tools on the node's own machine.</summary>
    public bool NameLoopback { get; init; } = true;

    /// <summary>How long the first certificates of staff last.</summary>
    public TimeSpan StaffLifetime { get; init; } = TimeSpan.FromDays(365);

    /// <summary>The text of <c>policy.yaml</c>: nothing is shared until the admin says so.</summary>
    public string Policy { get; init; } = PolicyFile.Default;
}
