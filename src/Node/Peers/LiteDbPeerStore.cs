using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Kalkan.Node.Storage;
using LiteDB;

namespace Kalkan.Node.Peers;

/// <summary>The peers in the node's database: one document a country, mapped by hand.</summary>
public sealed class LiteDbPeerStore(NodeDatabase database) : IPeerStore
{
    private const string Collection = "peers";
    private const string Removed = "removed";
    private const string File = "file";
    private const string Lists = "crls";
    private const string HeldPins = "held_pins";
    private const string HeldVersion = "held_version";

    /// <inheritdoc />
    public IReadOnlyList<StoredPeer> Load() => database.Read(db => db.GetCollection(Collection).FindAll().Select(Read).ToList());

    /// <inheritdoc />
    public void Save(StoredPeer peer) => database.Write(db => db.GetCollection(Collection).Upsert(Write(peer)));

    private static BsonDocument Write(StoredPeer peer) => new()
    {
        ["_id"] = peer.Country.Code(),
        [Removed] = peer.Removed,
        [File] = peer.SignedFile.ToArray(),
        [Lists] = new BsonArray(peer.RevocationLists.Select(list => new BsonValue(list.ToArray()))),
        [HeldPins] = new BsonArray(peer.PinsItHoldsOfUs.Select(pin => new BsonValue(pin))),
        [HeldVersion] = unchecked((long)peer.FileVersionItHoldsOfUs),
    };

    private static StoredPeer Read(BsonDocument document) => new(
        CountryCodes.TryParse(document["_id"].AsString, out var country)
            ? country
            : throw new InvalidDataException("The database holds a peer of no member country."),
        document[Removed].AsBoolean,
        document[File].AsBinary,
        [.. document[Lists].AsArray.Select(list => (ReadOnlyMemory<byte>)list.AsBinary)],
        [.. document[HeldPins].AsArray.Select(pin => pin.AsString)],
        unchecked((ulong)document[HeldVersion].AsInt64));
}
