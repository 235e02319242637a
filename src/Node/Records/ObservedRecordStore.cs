using System.Collections.Immutable;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records;

/// <summary>
/// A store whose changes are told to observers. One change at a time, so that observers hear of them in the order in
/// which they were committed, and before the caller hears that it was done.
/// </summary>
public sealed class ObservedRecordStore(IRecordStore store, RecordChanges changes) : IRecordStore, IDisposable
{
    private readonly SemaphoreSlim _oneChange = new(1);

    /// <inheritdoc />
    public DateOnly? ListsAsOf => store.ListsAsOf;

    /// <inheritdoc />
    public RecordCounts Counts => store.Counts;

    /// <inheritdoc />
    public async ValueTask<ImmutableArray<AppliedRecord>> ApplyAsync(IReadOnlyList<Record> batch, CancellationToken cancellation)
    {
        await _oneChange.WaitAsync(cancellation);
        try
        {
            var applied = await store.ApplyAsync(batch, cancellation);
            changes.Publish([.. applied
                .Where(one => one.Outcome != ApplyOutcome.Unchanged)
                .Select(one => new RecordChange(one.Record.Id, one.Record))]);
            return applied;
        }
        finally
        {
            _oneChange.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask<bool> RemoveAsync(string id, CancellationToken cancellation)
    {
        await _oneChange.WaitAsync(cancellation);
        try
        {
            var removed = await store.RemoveAsync(id, cancellation);
            if (removed)
            {
                changes.Publish([new(id, null)]);
            }

            return removed;
        }
        finally
        {
            _oneChange.Release();
        }
    }

    /// <inheritdoc />
    public ValueTask<Record?> FindAsync(string id, CancellationToken cancellation) => store.FindAsync(id, cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<Record>> PageAsync(string afterId, int most, CancellationToken cancellation) =>
        store.PageAsync(afterId, most, cancellation);

    /// <inheritdoc />
    public ValueTask DeclareListsCompleteAsync(DateOnly asOf, CancellationToken cancellation) =>
        store.DeclareListsCompleteAsync(asOf, cancellation);

    /// <inheritdoc />
    public void Dispose() => _oneChange.Dispose();
}
