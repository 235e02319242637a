using Kalkan.Federation.Peers;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Tls;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Federation.Tests.Peers;

/// <summary>A member's book of peers with its trust and its store.</summary>
internal sealed record Book(PeerMember Member, PeerBook Peers, TrustStore Trust, MemoryPeerStore Store, FakeTimeProvider Time)
{
    public static Book Of(PeerMember member, MemoryPeerStore? store = null)
    {
        store ??= new();
        var time = new FakeTimeProvider(member.Now);
        Assert.True(TrustState.TryCreate(member.Own, [], null, out var state, out _));
        var trust = new TrustStore(state);
        return new(member, Open(store, trust, time), trust, store, time);
    }

    public static PeerBook Open(IPeerStore store, TrustStore trust, TimeProvider time) =>
        new(store, trust, new ClientTls(trust, time, NullLogger<ClientTls>.Instance), time, NullLogger<PeerBook>.Instance);

    public void Add(byte[] signed) => Assert.Null(Peers.Add(signed, PeerFiles.Read(signed).File!.Words));
}
