using System.Collections.Immutable;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records;

/// <summary>
/// Port: the member's records, durably. Any store must pass <c>RecordStoreConformance</c> in the tests. What a call
/// has returned survives the process being killed. Where the database cannot be read or written, every call throws
/// <see cref="Storage.StorageUnavailableException"/> and nothing that was returned before is lost.
/// </summary>
public interface IRecordStore
{
    /// <summary>The day up to which the lists are declared complete, or null; from memory, for every answer.</summary>
    DateOnly? ListsAsOf { get; }

    /// <summary>How many records there are; from memory.</summary>
    RecordCounts Counts { get; }

    /// <summary>
    /// Stores valid records, in order, each whole or not at all. Sets each one's version: 1 for a new record, one
    /// more with each change. The records belong to the store from now on and are not changed any more.
    /// </summary>
    ValueTask<ImmutableArray<AppliedRecord>> ApplyAsync(IReadOnlyList<Record> batch, CancellationToken cancellation);

    /// <summary>The record of this id, or null.</summary>
    ValueTask<Record?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>At most so many records with an id above the given one, by id in ordinal order; empty is the beginning.</summary>
    ValueTask<IReadOnlyList<Record>> PageAsync(string afterId, int most, CancellationToken cancellation);

    /// <summary>Erases the record's data key, then the record; false where there is none.</summary>
    ValueTask<bool> RemoveAsync(string id, CancellationToken cancellation);

    /// <summary>Declares the lists complete up to this day.</summary>
    ValueTask DeclareListsCompleteAsync(DateOnly asOf, CancellationToken cancellation);
}
