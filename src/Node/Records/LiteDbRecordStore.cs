using System.Collections.Immutable;
using System.Security.Cryptography;
using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Secrets;
using Kalkan.Node.Storage;
using LiteDB;

namespace Kalkan.Node.Records;

/// <summary>
/// The records in LiteDB, each version sealed under a key of its own that lies in another file. The order of writes
/// keeps every record whole or absent: a new key is on disk before its record, a key is erased before its record.
/// </summary>
public sealed class LiteDbRecordStore : IRecordStore, IDisposable
{
    private const string Declarations = "record_declarations";
    private const string ListsComplete = "lists_complete";

    private readonly NodeDatabase _database;
    private readonly RecordKeyStore _keys;
    private readonly RecordCipher _cipher;
    private readonly Lock _writer = new();
    private StoreMark _mark;
    private volatile RecordCounts _counts;
    private int _listsAsOf;

    private LiteDbRecordStore(NodeDatabase database, RecordKeyStore keys, RecordCipher cipher, StoreMark mark, RecordCounts counts)
    {
        (_database, _keys, _cipher, _mark, _counts) = (database, keys, cipher, mark, counts);
        _listsAsOf = database.Read(db => db.GetCollection(Declarations).FindById(ListsComplete)?["day"].AsInt32 ?? -1);
    }

    /// <inheritdoc />
    public RecordCounts Counts => _counts;

    /// <inheritdoc />
    public DateOnly? ListsAsOf => Volatile.Read(ref _listsAsOf) is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

    /// <summary>Opens the store over two databases, which stay the caller's, and finishes what a killed process left half way.</summary>
    /// <exception cref="RecordStoreException">Records, keys and master key do not belong together.</exception>
    public static LiteDbRecordStore Open(NodeDatabase database, NodeDatabase keyDatabase, KeyRing keyRing)
    {
        var cipher = new RecordCipher(keyRing);
        try
        {
            var keys = new RecordKeyStore(keyDatabase);
            var reconciliation = new RecordReconciliation(database, keys, cipher);
            return new(database, keys, cipher, reconciliation.Join(), reconciliation.Finish());
        }
        catch
        {
            cipher.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public ValueTask<ImmutableArray<AppliedRecord>> ApplyAsync(IReadOnlyList<Record> batch, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var applied = ImmutableArray.CreateBuilder<AppliedRecord>(batch.Count);
        lock (_writer)
        {
            HashSet<string> seen = new(StringComparer.Ordinal);
            var start = 0;
            for (var i = 0; i < batch.Count; i++)
            {
                if (!seen.Add(batch[i].Id))
                {
                    applied.AddRange(ApplyDistinct(batch.Skip(start).Take(i - start)));
                    seen = new(StringComparer.Ordinal) { batch[i].Id };
                    start = i;
                }
            }

            applied.AddRange(ApplyDistinct(batch.Skip(start)));
        }

        return new(applied.DrainToImmutable());
    }

    /// <inheritdoc />
    public ValueTask<Record?> FindAsync(string id, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(Find(id));
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<Record>> PageAsync(string afterId, int most, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        while (true)
        {
            var page = _database.Read(db => db.GetCollection(SealedRecord.Collection).Query()
                .Where("$._id > @0", afterId).OrderBy("$._id").Limit(most).ToDocuments().Select(SealedRecord.From).ToList());
            if (page.Count == 0)
            {
                return new([]);
            }

            var keys = _keys.Find(page.ConvertAll(one => one.KeyId));
            List<Record> records = new(page.Count);
            foreach (var one in page)
            {
                if ((keys.TryGetValue(one.KeyId, out var key) ? Unseal(one, key) : Find(one.Id)) is { } record)
                {
                    records.Add(record);
                }
            }

            if (records.Count > 0)
            {
                return new(records);
            }

            // Every one of them was removed in this moment; an empty page would say that this is the end.
            afterId = page[^1].Id;
        }
    }

    /// <inheritdoc />
    public ValueTask<bool> RemoveAsync(string id, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_writer)
        {
            if (Stored(id) is not { } stored)
            {
                return new(false);
            }

            _mark = _mark.Plus(1);
            _keys.Erase([stored.KeyId], _mark);
            _database.Write(db =>
            {
                _mark.Write(db);
                return db.GetCollection(SealedRecord.Collection).Delete(id);
            });
            _counts = _counts.Plus(stored.Kind, -1);
            return new(true);
        }
    }

    /// <inheritdoc />
    public ValueTask DeclareListsCompleteAsync(DateOnly asOf, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _database.Write(db => db.GetCollection(Declarations).Upsert(
            new BsonDocument { ["_id"] = ListsComplete, ["day"] = asOf.DayNumber }));
        Volatile.Write(ref _listsAsOf, asOf.DayNumber);
        return default;
    }

    /// <inheritdoc />
    public void Dispose() => _cipher.Dispose();

    private ImmutableArray<AppliedRecord> ApplyDistinct(IEnumerable<Record> records)
    {
        List<(Record Record, byte[] Content, byte[] Fingerprint)> incoming = [];
        foreach (var record in records)
        {
            record.Version = 0;
            var content = record.ToByteArray();
            incoming.Add((record, content, _cipher.Fingerprint(content)));
        }

        var before = _database.Read(db => incoming.ConvertAll(one => Stored(db, one.Record.Id)));
        var applied = ImmutableArray.CreateBuilder<AppliedRecord>(incoming.Count);
        List<(long KeyId, byte[] WrappedKey)> keys = [];
        List<SealedRecord> created = [], updated = [];
        List<long> outdated = [];
        for (var i = 0; i < incoming.Count; i++)
        {
            var (record, content, fingerprint) = incoming[i];
            var stored = before[i];
            if (stored is not null && CryptographicOperations.FixedTimeEquals(stored.Fingerprint, fingerprint))
            {
                record.Version = stored.Version;
                applied.Add(new(record, ApplyOutcome.Unchanged));
                continue;
            }

            record.Version = stored is null ? 1 : stored.Version + 1;
            var keyId = _mark.Change + keys.Count + 1;
            var (wrappedKey, payload) = _cipher.Seal(record.Id, record.Version, keyId, content);
            keys.Add((keyId, wrappedKey));
            (stored is null ? created : updated).Add(new(record.Id, record.Version, record.KindOf(), keyId, fingerprint, payload));
            if (stored is not null)
            {
                outdated.Add(stored.KeyId);
            }

            applied.Add(new(record, stored is null ? ApplyOutcome.Created : ApplyOutcome.Updated));
        }

        if (keys.Count > 0)
        {
            Commit(keys, created, updated);
            _counts = Counted(before, created, updated);
            _keys.Erase(outdated);
        }

        return applied.DrainToImmutable();
    }

    private void Commit(List<(long KeyId, byte[] WrappedKey)> keys, List<SealedRecord> created, List<SealedRecord> updated)
    {
        var mark = _mark = _mark.Plus(keys.Count);
        var keysAreOnDisk = Task.Run(() => _keys.Add(keys, mark));
        _database.Write(db =>
        {
            try
            {
                var records = db.GetCollection(SealedRecord.Collection);
                records.Insert(created.OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => one.ToDocument()));
                records.Update(updated.Select(one => one.ToDocument()));
                mark.Write(db);
            }
            finally
            {
                // The two are written side by side, but no record is committed before its key is there to stay.
                keysAreOnDisk.GetAwaiter().GetResult();
            }

            return true;
        });
    }

    private RecordCounts Counted(List<SealedRecord?> before, List<SealedRecord> created, List<SealedRecord> updated)
    {
        var counts = created.Concat(updated).Aggregate(_counts, (sum, one) => sum.Plus(one.Kind, 1));
        var changed = updated.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        return before.Where(one => one is not null && changed.Contains(one.Id)).Aggregate(counts, (sum, one) => sum.Plus(one!.Kind, -1));
    }

    // A key can be gone because the record has just been changed: then the record has another key when it is read
    // again. Where it has not, the key was erased and the record is about to follow.
    private Record? Find(string id)
    {
        var missing = 0L;
        while (Stored(id) is { } stored && stored.KeyId != missing)
        {
            if (_keys.Find(stored.KeyId) is { } key)
            {
                return Unseal(stored, key);
            }

            missing = stored.KeyId;
        }

        return null;
    }

    private Record Unseal(SealedRecord stored, byte[] wrappedKey)
    {
        var record = Record.Parser.ParseFrom(_cipher.Open(stored.Id, stored.Version, stored.KeyId, wrappedKey, stored.Payload));
        record.Version = stored.Version;
        return record;
    }

    private SealedRecord? Stored(string id) => _database.Read(db => Stored(db, id));

    private static SealedRecord? Stored(ILiteDatabase db, string id) =>
        db.GetCollection(SealedRecord.Collection).FindById(id) is { } document ? SealedRecord.From(document) : null;
}
