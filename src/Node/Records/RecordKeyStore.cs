using Kalkan.Node.Storage;
using LiteDB;

namespace Kalkan.Node.Records;

/// <summary>
/// The wrapped data keys, in a database of their own that backups of the records leave out. Every change is on disk
/// when the call returns, and what was erased is in neither the file nor its log.
/// </summary>
internal sealed class RecordKeyStore(NodeDatabase database)
{
    private const string Keys = "record_keys";

    internal void Add(IReadOnlyList<(string KeyId, byte[] WrappedKey)> keys, StoreMark mark)
    {
        database.Write(db =>
        {
            db.GetCollection(Keys).Insert(keys.Select(key => Document(key.KeyId, key.WrappedKey)));
            mark.Write(db);
            return true;
        });
        database.Checkpoint();
    }

    internal void Erase(IReadOnlyCollection<string> keyIds, StoreMark? mark = null)
    {
        if (keyIds.Count == 0)
        {
            return;
        }

        database.Write(db =>
        {
            var keys = db.GetCollection(Keys);
            foreach (var keyId in keyIds)
            {
                if (keys.FindById(keyId) is { } found)
                {
                    keys.Update(Document(keyId, new byte[found["wrapped"].AsBinary.Length]));
                    keys.Delete(keyId);
                }
            }

            mark?.Write(db);
            return true;
        });
        database.Checkpoint();
    }

    internal byte[]? Find(string keyId) =>
        database.Read(db => db.GetCollection(Keys).FindById(keyId)?["wrapped"].AsBinary);

    internal Dictionary<string, byte[]> Between(string first, string last) =>
        database.Read(db => db.GetCollection(Keys).Query().Where("$._id BETWEEN @0 AND @1", first, last).ToDocuments()
            .ToDictionary(key => key["_id"].AsString, key => key["wrapped"].AsBinary, StringComparer.Ordinal));

    internal HashSet<string> KeyIds() =>
        database.Read(db => db.GetCollection(Keys).Query().Select("{ _id: $._id }").ToDocuments()
            .Select(key => key["_id"].AsString).ToHashSet(StringComparer.Ordinal));

    internal StoreMark? Mark() => database.Read(StoreMark.Read);

    internal void Begin(StoreMark mark)
    {
        database.Write(db =>
        {
            mark.Write(db);
            return true;
        });
        database.Checkpoint();
    }

    private static BsonDocument Document(string keyId, byte[] wrappedKey) => new() { ["_id"] = keyId, ["wrapped"] = wrappedKey };
}
