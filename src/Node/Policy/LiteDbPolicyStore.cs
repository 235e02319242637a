using Kalkan.Federation.Sharing;
using Kalkan.Node.Storage;
using LiteDB;

namespace Kalkan.Node.Policy;

/// <summary>Every applied policy in the node's database, one document a version. Nothing here updates or deletes.</summary>
internal sealed class LiteDbPolicyStore(NodeDatabase database) : IPolicyStore
{
    private const string Collection = "policies";
    private const string Yaml = "yaml";
    private const string AppliedAt = "applied_at";
    private const string AppliedBy = "applied_by";

    public StoredPolicy? Latest() => database.Read(LatestIn);

    public StoredPolicy? Get(ulong version) =>
        version is 0 or > long.MaxValue
            ? null
            : database.Read(db => From(db.GetCollection(Collection).FindById((long)version)));

    public bool TryAppend(StoredPolicy policy) => database.Write(db =>
    {
        if (policy.Version != (LatestIn(db)?.Version ?? 0) + 1)
        {
            return false;
        }

        db.GetCollection(Collection).Insert(new BsonDocument
        {
            ["_id"] = (long)policy.Version,
            [Yaml] = policy.Yaml,
            [AppliedAt] = policy.AppliedAt.ToUnixTimeMilliseconds(),
            [AppliedBy] = policy.AppliedBy,
        });
        return true;
    });

    private static StoredPolicy? LatestIn(ILiteDatabase db) =>
        From(db.GetCollection(Collection).Query().OrderByDescending("$._id").Limit(1).FirstOrDefault());

    private static StoredPolicy? From(BsonDocument? document) => document is null
        ? null
        : new(
            (ulong)document["_id"].AsInt64,
            document[Yaml].AsString,
            DateTimeOffset.FromUnixTimeMilliseconds(document[AppliedAt].AsInt64),
            document[AppliedBy].AsString);
}
