using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Kalkan.Node.Peers;
using Kalkan.Node.Storage;
using Kalkan.Node.Tests.Setup;

namespace Kalkan.Node.Tests.Peers;

public sealed class LiteDbPeerStoreTests : IDisposable
{
    private readonly NodeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_peer_comes_back_byte_for_byte_after_the_file_was_closed()
    {
        var peer = new StoredPeer(
            Country.LK, false, new byte[] { 1, 2, 3 }, [new byte[] { 4 }, new byte[] { 5, 6 }], ["sha256/a", "sha256/b"], ulong.MaxValue);
        Use(store =>
        {
            store.Save(peer with { Removed = true });
            store.Save(peer);
            store.Save(new(Country.NP, true, new byte[] { 9 }, [], [], 0));
        });

        Use(store =>
        {
            var all = store.Load().ToDictionary(read => read.Country);
            Assert.Equal(2, all.Count);
            Assert.True(all[Country.NP].Removed);
            var read = all[Country.LK];
            Assert.False(read.Removed);
            Assert.Equal(new byte[] { 1, 2, 3 }, read.SignedFile.ToArray());
            Assert.Equal(["04", "0506"], read.RevocationLists.Select(list => Convert.ToHexString(list.Span)));
            Assert.Equal(peer.PinsItHoldsOfUs, read.PinsItHoldsOfUs);
            Assert.Equal(ulong.MaxValue, read.FileVersionItHoldsOfUs);
        });
    }

    private void Use(Action<LiteDbPeerStore> use)
    {
        using var database = NodeDatabase.Open(_folder.Paths.Database);
        use(new(database));
    }
}
