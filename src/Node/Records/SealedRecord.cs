using System.Security.Cryptography;
using Kalkan.Federation.Contracts;
using LiteDB;

namespace Kalkan.Node.Records;

/// <summary>A record as it lies in the database: nothing of its content but its kind can be read without its key.</summary>
internal sealed record SealedRecord(string Id, ulong Version, RecordKind Kind, string KeyId, byte[] Fingerprint, byte[] Payload)
{
    internal const string Collection = "records";

    // Keys of one record lie together and in the order of the record ids, as nothing in an id sorts below the blank.
    internal static string NewKeyId(string id) => $"{id} {RandomNumberGenerator.GetHexString(16, lowercase: true)}";

    internal static (string First, string Last) KeyIdRange(string firstId, string lastId) => (firstId + " ", lastId + "!");

    internal static SealedRecord From(BsonDocument document) => new(
        document["_id"].AsString,
        (ulong)document["version"].AsInt64,
        (RecordKind)document["kind"].AsInt32,
        document["key"].AsString,
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
