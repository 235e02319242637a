using Kalkan.Federation.Contracts;
using LiteDB;

namespace Kalkan.Node.Records;

/// <summary>A record as it lies in the database: nothing of its content but its kind can be read without its key.</summary>
internal sealed record SealedRecord(string Id, ulong Version, RecordKind Kind, long KeyId, byte[] Fingerprint, byte[] Payload)
{
    internal const string Collection = "records";

    internal static SealedRecord From(BsonDocument document) => new(
        document["_id"].AsString,
        (ulong)document["version"].AsInt64,
        (RecordKind)document["kind"].AsInt32,
        document["key"].AsInt64,
        document["fingerprint"].AsBinary,
        document["payload"].AsBinary);

    internal BsonDocument ToDocument() => new()
    {
        ["_id"] = Id,
        ["version"] = (long)Version,
        ["kind"] = (int)Kind,
        ["key"] = KeyId,
        ["fingerprint"] = Fingerprint,
        ["payload"] = Payload,
    };
}
