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
    private const int MostReadInVain = 8;
    private const int Portion = 5_000;

    internal void Add(IReadOnlyList<(long KeyId, byte[] WrappedKey)> keys, StoreMark mark)
    {
        database.Write(db =>
        {
            db.GetCollection(Keys).Insert(keys.Select(key => Document(key.KeyId, key.WrappedKey)));
            mark.Write(db);
            return true;
        });
        database.Checkpoint();
    }

    internal void Erase(IReadOnlyCollection<long> keyIds, StoreMark? mark = null)
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

    internal byte[]? Find(long keyId) =>
        database.Read(db => db.GetCollection(Keys).FindById(keyId)?["wrapped"].AsBinary);

    /// <summary>Those of the keys that are there. Keys that were made together lie together and are read in one go.</summary>
    internal Dictionary<long, byte[]> Find(IReadOnlyCollection<long> keyIds)
    {
        var (first, last) = (keyIds.Min(), keyIds.Max());
        return database.Read(db =>
        {
            var keys = db.GetCollection(Keys);
            var found = last - first < MostReadInVain * keyIds.Count
                ? keys.Query().Where("$._id BETWEEN @0 AND @1", first, last).ToDocuments()
                : keyIds.Select(keyId => keys.FindById(keyId)).OfType<BsonDocument>();
            return found.ToDictionary(key => key["_id"].AsInt64, key => key["wrapped"].AsBinary);
        });
    }

    /// <summary>All of them, read in portions: LiteDB holds in memory for ever what one query has held.</summary>
    internal HashSet<long> KeyIds()
    {
        var all = new HashSet<long>();
        var after = long.MinValue;
        while (database.Read(db => IdsAfter(db, after)) is { Count: > 0 } ids)
        {
            after = ids[^1];
            all.UnionWith(ids);
        }

        return all;
    }

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

    private static List<long> IdsAfter(ILiteDatabase database, long after) => database.GetCollection(Keys).Query()
        .Where("$._id > @0", after).OrderBy("$._id").Select("{ _id: $._id }").Limit(Portion).ToDocuments().Select(key => key["_id"].AsInt64).ToList();

    private static BsonDocument Document(long keyId, byte[] wrappedKey) => new() { ["_id"] = keyId, ["wrapped"] = wrappedKey };
}
