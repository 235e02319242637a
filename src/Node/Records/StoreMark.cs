using LiteDB;

namespace Kalkan.Node.Records;

/// <summary>
/// Stands in the record database and in the key database and rises with each change, first in the keys. It tells
/// whether the two belong together, and which of them is the older one.
/// </summary>
/// <param name="StoreId">Random, the same in both.</param>
/// <param name="Change">How many changes were made; the number of a change is the id of the data key that it made.</param>
/// <param name="KeyCheck">Fingerprint of the store id: holds under the right master key only.</param>
internal sealed record StoreMark(string StoreId, long Change, byte[] KeyCheck)
{
    private const string Collection = "record_store";
    private const string Id = "mark";

    internal StoreMark Plus(int changes) => this with { Change = Change + changes };

    internal static StoreMark? Read(ILiteDatabase database) =>
        database.GetCollection(Collection).FindById(Id) is { } document
            ? new(document["store"].AsString, document["change"].AsInt64, document["check"].AsBinary)
            : null;

    internal void Write(ILiteDatabase database) => database.GetCollection(Collection).Upsert(new BsonDocument
    {
        ["_id"] = Id,
        ["store"] = StoreId,
        ["change"] = Change,
        ["check"] = KeyCheck,
    });
}
