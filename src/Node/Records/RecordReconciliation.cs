using System.Security.Cryptography;
using System.Text;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Storage;
using LiteDB;

namespace Kalkan.Node.Records;

/// <summary>
/// What opening does before anything is read: checks that records, keys and master key belong together, and finishes
/// what a killed process left half way.
/// </summary>
internal sealed class RecordReconciliation(NodeDatabase database, RecordKeyStore keys, RecordCipher cipher)
{
    private const int Portion = 1_000;

    /// <summary>The mark to go on from.</summary>
    /// <exception cref="RecordStoreException">They do not belong together; nothing was changed.</exception>
    internal StoreMark Join()
    {
        var ofKeys = keys.Mark();
        var ofRecords = database.Read(StoreMark.Read);
        if (ofRecords is null)
        {
            ofRecords = ofKeys is null ? Begin() : ofKeys with { Change = 0 };
            ofKeys ??= ofRecords;
            var first = ofRecords;
            database.Write(db =>
            {
                first.Write(db);
                return true;
            });
        }

        if (ofKeys is null || ofKeys.StoreId != ofRecords.StoreId)
        {
            throw new RecordStoreException("The key database does not belong to the record database; put the right keys.db back.");
        }

        if (ofKeys.Change < ofRecords.Change)
        {
            throw new RecordStoreException(
                "The key database is older than the record database, so keys are missing; put the newer keys.db back.");
        }

        if (!CryptographicOperations.FixedTimeEquals(Check(ofRecords.StoreId), ofRecords.KeyCheck))
        {
            throw new RecordStoreException("The master key is not the one under which the records were sealed.");
        }

        return ofKeys;
    }

    /// <summary>
    /// Drops records whose key was erased (they were being removed, or come from an old backup) and keys that no record
    /// uses (the record was about to be stored, or to be changed); counts the rest.
    /// </summary>
    internal RecordCounts Finish()
    {
        var reading = Task.Run(keys.KeyIds);
        var stored = Stored();
        var unused = reading.GetAwaiter().GetResult();
        var counts = new RecordCounts(0, 0, 0);
        List<string> erased = [];
        foreach (var (id, key, kind) in stored)
        {
            if (unused.Remove(key))
            {
                counts = counts.Plus(kind, 1);
            }
            else
            {
                erased.Add(id);
            }
        }

        keys.Erase(unused);
        if (erased.Count > 0)
        {
            database.Write(db => erased.Count(id => db.GetCollection(SealedRecord.Collection).Delete(id)));
        }

        return counts;
    }

    // In portions: LiteDB holds in memory for ever what one query has held.
    private List<(string Id, long Key, RecordKind Kind)> Stored()
    {
        var all = new List<(string, long, RecordKind)>();
        var after = "";
        while (database.Read(db => StoredAfter(db, after)) is { Count: > 0 } portion)
        {
            after = portion[^1].Id;
            all.AddRange(portion);
        }

        return all;
    }

    private static List<(string Id, long Key, RecordKind Kind)> StoredAfter(ILiteDatabase database, string after) =>
        database.GetCollection(SealedRecord.Collection).Query()
            .Where("$._id > @0", after).OrderBy("$._id").Select("{ _id: $._id, key: $.key, kind: $.kind }").Limit(Portion).ToDocuments()
            .Select(one => (one["_id"].AsString, one["key"].AsInt64, (RecordKind)one["kind"].AsInt32)).ToList();

    private StoreMark Begin()
    {
        var storeId = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var mark = new StoreMark(storeId, 0, Check(storeId));
        keys.Begin(mark);
        return mark;
    }

    private byte[] Check(string storeId) => cipher.Fingerprint(Encoding.UTF8.GetBytes(storeId));
}
