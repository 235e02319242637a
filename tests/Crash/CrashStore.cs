using Kalkan.Node.Records;
using Kalkan.Node.Secrets;
using Kalkan.Node.Storage;

namespace Kalkan.Tests.Crash;

/// <summary>A record store in a directory, opened as a node opens it.</summary>
public sealed class CrashStore : IDisposable
{
    private readonly KeyRing _keys;
    private readonly NodeDatabase _database;
    private readonly NodeDatabase _keyDatabase;

    public CrashStore(string directory)
    {
        var masterKey = Path.Combine(directory, "secrets", "master.key");
        _keys = File.Exists(masterKey) ? KeyRing.Open(masterKey) : KeyRing.Create(masterKey);
        _database = NodeDatabase.Open(DatabasePath(directory));
        try
        {
            _keyDatabase = NodeDatabase.Open(KeyDatabasePath(directory));
            Store = LiteDbRecordStore.Open(_database, _keyDatabase, _keys);
        }
        catch
        {
            _keyDatabase?.Dispose();
            _database.Dispose();
            throw;
        }
    }

    public LiteDbRecordStore Store { get; }

    public static string DatabasePath(string directory) => Path.Combine(directory, "data", "node.db");

    public static string KeyDatabasePath(string directory) => Path.Combine(directory, "keys", "keys.db");

    public void Dispose()
    {
        Store.Dispose();
        _keyDatabase.Dispose();
        _database.Dispose();
        _keys.Dispose();
    }
}
