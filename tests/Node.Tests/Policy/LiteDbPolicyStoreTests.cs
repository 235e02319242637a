using Kalkan.Federation.Sharing;
using Kalkan.Node.Configuration;
using Kalkan.Node.Policy;
using Kalkan.Node.Storage;

namespace Kalkan.Node.Tests.Policy;

public sealed class LiteDbPolicyStoreTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("kalkan-policy");

    [Fact]
    public void Versions_follow_each_other_and_never_change()
    {
        using var database = Open();
        var store = new LiteDbPolicyStore(database);

        Assert.Null(store.Latest());
        Assert.Null(store.Get(1));
        Assert.False(store.TryAppend(Policy(2, "rules: []")));
        Assert.True(store.TryAppend(Policy(1, "rules: []")));
        Assert.False(store.TryAppend(Policy(1, "rules: [] # other")));
        Assert.True(store.TryAppend(Policy(2, "# ქართული\nrules: []")));

        Assert.Equal(Policy(1, "rules: []"), store.Get(1));
        Assert.Equal(Policy(2, "# ქართული\nrules: []"), store.Latest());
        Assert.Null(store.Get(3));
        Assert.Null(store.Get(0));
        Assert.Null(store.Get(ulong.MaxValue));
    }

    [Fact]
    public void A_node_begins_closed_and_goes_on_with_the_newest_policy_after_a_restart()
    {
        using (var database = Open())
        {
            var store = new LiteDbPolicyStore(database);
            Assert.Equal(0UL, PolicyStart.From(store).Current.Version);
            for (var version = 1UL; version <= 11; version++)
            {
                Assert.True(store.TryAppend(Policy(version, "rules: []")));
            }
        }

        using var again = Open();
        Assert.Equal(11UL, PolicyStart.From(new LiteDbPolicyStore(again)).Current.Version);
    }

    [Fact]
    public void A_node_does_not_start_with_an_older_policy_where_the_newest_cannot_be_read()
    {
        using var database = Open();
        var store = new LiteDbPolicyStore(database);
        store.TryAppend(Policy(1, "rules: []"));
        store.TryAppend(Policy(2, "rulez: []"));

        var fault = Assert.Throws<SettingsException>(() => PolicyStart.From(store));

        Assert.Contains("policy 2 cannot be read: line 1", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private NodeDatabase Open() => NodeDatabase.Open(Path.Combine(_directory.FullName, "node.db"));

    private static StoredPolicy Policy(ulong version, string yaml) =>
        new(version, yaml, DateTimeOffset.FromUnixTimeMilliseconds(1_764_000_000_123), "admin-1");
}
