using Kalkan.Node.Storage;
using LiteDB;

namespace Kalkan.Node.Tests.Storage;

public sealed class NodeDatabaseTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string DatabasePath => _directory.File("data/test.db");

    [Fact]
    public void It_is_held_by_one_and_free_again_when_closed()
    {
        using (NodeDatabase.Open(DatabasePath))
        {
            Assert.Throws<DatabaseInUseException>(() => NodeDatabase.Open(DatabasePath));
        }

        NodeDatabase.Open(DatabasePath).Dispose();
    }

    [Fact]
    public void A_write_that_fails_changes_nothing()
    {
        using var database = NodeDatabase.Open(DatabasePath);
        Put(database, "a", 1);
        Assert.Throws<InvalidOperationException>(() => database.Write<int>(db =>
        {
            db.GetCollection("t").Upsert(new BsonDocument { ["_id"] = "a", ["n"] = 2 });
            throw new InvalidOperationException("stop");
        }));
        Assert.Equal(1, Get(database, "a"));
        Put(database, "a", 3);
        Assert.Equal(3, Get(database, "a"));
    }

    [Fact]
    public void A_write_inside_a_write_is_refused()
    {
        using var database = NodeDatabase.Open(DatabasePath);
        Assert.Throws<LockRecursionException>(() => database.Write(_ => database.Write(_ => 1)));
        Put(database, "a", 1);
        Assert.Equal(1, Get(database, "a"));
    }

    [Fact]
    public void Order_and_equality_of_text_are_ordinal()
    {
        using var database = NodeDatabase.Open(DatabasePath);
        string[] words = ["i", "I", "İ", "ı", "a", "B", "ä", "z"];
        foreach (var word in words)
        {
            Put(database, word, word.Length);
        }

        var found = database.Read(db => db.GetCollection("t").Query().OrderBy("$._id").ToDocuments().Select(d => d["_id"].AsString).ToList());
        Assert.Equal(words.Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void A_date_comes_back_in_UTC()
    {
        using var database = NodeDatabase.Open(DatabasePath);
        var date = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        database.Write(db => db.GetCollection("t").Upsert(new BsonDocument { ["_id"] = "a", ["d"] = date }));
        var found = database.Read(db => db.GetCollection("t").FindById("a")["d"].AsDateTime);
        Assert.Equal((date, DateTimeKind.Utc), (found, found.Kind));
    }

    [Fact]
    public void A_file_with_another_order_of_text_is_refused()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabasePath)!);
        using (var other = new LiteDatabase(new ConnectionString { Filename = DatabasePath, Collation = new Collation(127, System.Globalization.CompareOptions.IgnoreCase) }))
        {
            other.GetCollection("t").Insert(new BsonDocument { ["_id"] = 1 });
        }

        Assert.Throws<StorageUnavailableException>(() => NodeDatabase.Open(DatabasePath));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_kept()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabasePath)!);
        var content = new byte[3 * 8192];
        new Random(1).NextBytes(content);
        File.WriteAllBytes(DatabasePath, content);
        Assert.Throws<StorageUnavailableException>(() => NodeDatabase.Open(DatabasePath));
        Assert.Equal(content, File.ReadAllBytes(DatabasePath));
    }

    [Fact]
    public void A_full_disk_is_told_and_what_was_written_before_is_kept()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        var log = _directory.File("data/test-log.db");
        using (var database = NodeDatabase.Open(DatabasePath))
        {
            Put(database, "a", 1);
        }

        using (var database = NodeDatabase.Open(DatabasePath))
        {
            Assert.False(File.Exists(log), "The log is made by the first write.");
            File.CreateSymbolicLink(log, "/dev/full");
            var told = Assert.Throws<StorageUnavailableException>(() => Put(database, "a", 2));
            Assert.Contains("No space left", told.Message, StringComparison.Ordinal);
            Assert.Throws<StorageUnavailableException>(() => Get(database, "a"));
        }

        File.Delete(log);
        using var again = NodeDatabase.Open(DatabasePath);
        Assert.Equal(1, Get(again, "a"));
    }

    // LiteDB's transaction has a finalizer that throws after a failed commit, and that would end the process.
    [Fact]
    public void A_full_disk_does_not_end_the_process()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        using (var database = NodeDatabase.Open(DatabasePath))
        {
            Put(database, "a", 1);
        }

        var thread = new Thread(FailToWrite);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(30)));
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [Fact]
    public void Readers_may_come_while_a_collection_is_created()
    {
        using var database = NodeDatabase.Open(DatabasePath);
        for (var i = 0; i < 50; i++)
        {
            var name = $"t{i}";
            Parallel.Invoke(
                () => database.Write(db => db.GetCollection(name).Insert(new BsonDocument { ["_id"] = 1 })),
                () => Assert.InRange(database.Read(db => db.GetCollection(name).Query().ToDocuments().Count()), 0, 1),
                () => Assert.InRange(database.Read(db => db.GetCollection(name).Query().ToDocuments().Count()), 0, 1));
        }
    }

    [Fact]
    public void A_new_directory_is_its_owners_alone()
    {
        NodeDatabase.Open(DatabasePath).Dispose();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.GetDirectoryName(DatabasePath)!));
        }
    }

    public void Dispose() => _directory.Dispose();

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private void FailToWrite()
    {
        using var database = NodeDatabase.Open(DatabasePath);
        File.CreateSymbolicLink(_directory.File("data/test-log.db"), "/dev/full");
        Assert.Throws<StorageUnavailableException>(() => Put(database, "a", 2));
    }

    private static void Put(NodeDatabase database, string id, int number) =>
        database.Write(db => db.GetCollection("t").Upsert(new BsonDocument { ["_id"] = id, ["n"] = number }));

    private static int Get(NodeDatabase database, string id) => database.Read(db => db.GetCollection("t").FindById(id)["n"].AsInt32);
}
