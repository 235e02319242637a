using System.Text;
using Google.Protobuf;
using Kalkan.Node.Records;
using Kalkan.Node.Storage;
using Kalkan.Node.Tests.Storage;
using Kalkan.Tests.Crash;
using LiteDB;

namespace Kalkan.Node.Tests.Records;

public sealed class LiteDbRecordStoreTests : IDisposable
{
    private const string Name = "Marker Fictionov";

    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => CrashStore.DatabasePath(_directory.Path);

    private string KeyDatabase => CrashStore.KeyDatabasePath(_directory.Path);

    [Fact]
    public async Task Nothing_that_a_record_says_stands_in_the_files()
    {
        using (var open = Open())
        {
            await open.Store.ApplyAsync([RecordSamples.Person(name: Name)], Cancellation);
            AssertNowhere(Encoding.UTF8.GetBytes(Name));
        }

        Assert.True(Holds(Database, "person-1"u8), "The search must find what is there.");
        AssertNowhere(Encoding.UTF8.GetBytes(Name));
        AssertNowhere("Law 1, article 2"u8.ToArray());
        AssertNowhere(File.ReadAllBytes(_directory.File("secrets/master.key")));
    }

    [Fact]
    public async Task Equal_records_of_two_nodes_look_different_in_their_files()
    {
        using var other = new TemporaryDirectory();
        using var mine = Open();
        using var theirs = new CrashStore(other.Path);
        await mine.Store.ApplyAsync([RecordSamples.Person()], Cancellation);
        await theirs.Store.ApplyAsync([RecordSamples.Person()], Cancellation);
        mine.Dispose();
        theirs.Dispose();
        var (first, second) = (Raw(Database), Raw(CrashStore.DatabasePath(other.Path)));
        Assert.Equal(first["_id"], second["_id"]);
        Assert.NotEqual(first["fingerprint"].AsBinary, second["fingerprint"].AsBinary);
        Assert.NotEqual(first["payload"].AsBinary, second["payload"].AsBinary);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_key_of_what_was_removed_or_changed_is_nowhere_any_more(bool remove)
    {
        using var open = Open();
        await open.Store.ApplyAsync([RecordSamples.Person("a"), RecordSamples.Person("b"), RecordSamples.Person("c")], Cancellation);
        open.Dispose();
        var key = RawKey("b");
        Assert.True(Holds(KeyDatabase, key), "The search must find what is there.");

        using var again = Open();
        if (remove)
        {
            await again.Store.RemoveAsync("b", Cancellation);
        }
        else
        {
            await again.Store.ApplyAsync([RecordSamples.Person("b", "Other")], Cancellation);
        }

        // While the store is open: what was erased must not wait for the end of the process.
        AssertNowhere(key);
        Assert.NotNull(await again.Store.FindAsync("a", Cancellation));
        Assert.NotNull(await again.Store.FindAsync("c", Cancellation));
    }

    [Fact]
    public async Task A_backup_of_the_records_brings_nothing_removed_back()
    {
        using (var open = Open())
        {
            await open.Store.ApplyAsync([RecordSamples.Person("a"), RecordSamples.Person("b")], Cancellation);
        }

        var backup = File.ReadAllBytes(Database);
        using (var open = Open())
        {
            await open.Store.RemoveAsync("b", Cancellation);
        }

        File.WriteAllBytes(Database, backup);
        using var restored = Open();
        Assert.Equal(new RecordCounts(1, 0, 0), restored.Store.Counts);
        Assert.NotNull(await restored.Store.FindAsync("a", Cancellation));
        Assert.Null(await restored.Store.FindAsync("b", Cancellation));
    }

    [Fact]
    public async Task An_old_key_database_is_refused_and_no_record_is_dropped()
    {
        using (var open = Open())
        {
            await open.Store.ApplyAsync([RecordSamples.Person("a")], Cancellation);
        }

        var oldKeys = File.ReadAllBytes(KeyDatabase);
        using (var open = Open())
        {
            await open.Store.ApplyAsync([RecordSamples.Person("b")], Cancellation);
        }

        var newKeys = File.ReadAllBytes(KeyDatabase);
        File.WriteAllBytes(KeyDatabase, oldKeys);
        Assert.Contains("older", Assert.Throws<RecordStoreException>(Open).Message, StringComparison.Ordinal);
        File.Delete(KeyDatabase);
        Assert.Contains("does not belong", Assert.Throws<RecordStoreException>(Open).Message, StringComparison.Ordinal);
        File.WriteAllBytes(KeyDatabase, newKeys);
        using var whole = Open();
        Assert.Equal(2, whole.Store.Counts.Total);
    }

    [Fact]
    public async Task Another_master_key_is_refused()
    {
        using (var open = Open())
        {
            await open.Store.ApplyAsync([RecordSamples.Person()], Cancellation);
        }

        File.Delete(_directory.File("secrets/master.key"));
        Assert.Contains("master key", Assert.Throws<RecordStoreException>(Open).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("payload")]
    [InlineData("version")]
    public async Task A_record_that_was_altered_in_the_file_is_not_read(string field)
    {
        using (var open = Open())
        {
            await open.Store.ApplyAsync([RecordSamples.Person()], Cancellation);
        }

        using (var database = NodeDatabase.Open(Database))
        {
            database.Write(db =>
            {
                var document = db.GetCollection("records").FindById("person-1");
                if (field == "payload")
                {
                    document[field].AsBinary[20] ^= 1;
                }
                else
                {
                    document[field] = 9L;
                }

                return db.GetCollection("records").Update(document);
            });
        }

        using var altered = Open();
        await Assert.ThrowsAsync<InvalidDataException>(async () => await altered.Store.FindAsync("person-1", Cancellation));
    }

    [Fact]
    public async Task A_key_without_a_record_is_dropped_when_opened()
    {
        using (var open = Open())
        {
            await open.Store.ApplyAsync([RecordSamples.Person()], Cancellation);
        }

        using (var keys = NodeDatabase.Open(KeyDatabase))
        {
            keys.Write(db => db.GetCollection("record_keys").Insert(new BsonDocument { ["_id"] = 99L, ["wrapped"] = new byte[60] }));
        }

        Open().Dispose();
        using var after = NodeDatabase.Open(KeyDatabase);
        Assert.Equal(1, after.Read(db => db.GetCollection("record_keys").Count()));
    }

    [Fact]
    public async Task Observers_hear_of_a_change_before_it_is_acknowledged()
    {
        using var open = Open();
        var changes = new RecordChanges();
        using var store = new ObservedRecordStore(open.Store, changes);
        List<string> heard = [];
        changes.Committed += all => heard.AddRange(all.Select(one => $"{one.Id}:{one.Value?.Version}"));
        await store.ApplyAsync([RecordSamples.Person("a"), RecordSamples.Person("b")], Cancellation);
        await store.ApplyAsync([RecordSamples.Person("a"), RecordSamples.Person("b", "Other")], Cancellation);
        await store.RemoveAsync("a", Cancellation);
        await store.RemoveAsync("a", Cancellation);
        Assert.Equal(["a:1", "b:1", "b:2", "a:"], heard);
    }

    [Fact]
    public async Task The_largest_record_is_stored_whole()
    {
        using var open = Open();
        var record = RecordSamples.Person();
        for (var i = 0; i < 3; i++)
        {
            record.Person.Templates.Add(new Federation.Contracts.Template { Data = ByteString.CopyFrom(new byte[65536]) });
        }

        await open.Store.ApplyAsync([record], Cancellation);
        Assert.Equal(record, await open.Store.FindAsync("person-1", Cancellation));
    }

    public void Dispose() => _directory.Dispose();

    private static BsonDocument Raw(string path)
    {
        using var database = NodeDatabase.Open(path);
        return database.Read(db => db.GetCollection("records").FindById("person-1"));
    }

    private static bool Holds(string path, ReadOnlySpan<byte> sought) => Read(path).AsSpan().IndexOf(sought) >= 0;

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }

    private CrashStore Open() => new(_directory.Path);

    private byte[] RawKey(string id)
    {
        using var records = NodeDatabase.Open(Database);
        using var keys = NodeDatabase.Open(KeyDatabase);
        var keyId = records.Read(db => db.GetCollection("records").FindById(id)["key"]);
        return keys.Read(db => db.GetCollection("record_keys").FindById(keyId)["wrapped"].AsBinary);
    }

    private void AssertNowhere(byte[] sought)
    {
        foreach (var path in Directory.GetFiles(_directory.Path, "*.db", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(_directory.Path, "*-log.*", SearchOption.AllDirectories)))
        {
            Assert.False(Holds(path, sought), $"{Path.GetFileName(path)} holds it.");
        }
    }
}
