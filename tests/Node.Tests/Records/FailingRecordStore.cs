using System.Collections.Immutable;
using Kalkan.Node.Records;
using Kalkan.Node.Storage;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Records;

/// <summary>A store whose disk is full.</summary>
internal sealed class FailingRecordStore : IRecordStore
{
    public DateOnly? ListsAsOf => null;

    public RecordCounts Counts => new(0, 0, 0);

    public ValueTask<ImmutableArray<AppliedRecord>> ApplyAsync(IReadOnlyList<Record> batch, CancellationToken cancellation) => throw Full();

    public ValueTask<Record?> FindAsync(string id, CancellationToken cancellation) => throw Full();

    public ValueTask<IReadOnlyList<Record>> PageAsync(string afterId, int most, CancellationToken cancellation) => throw Full();

    public ValueTask<bool> RemoveAsync(string id, CancellationToken cancellation) => throw Full();

    public ValueTask DeclareListsCompleteAsync(DateOnly asOf, CancellationToken cancellation) => throw Full();

    private static StorageUnavailableException Full() => new("node.db", new IOException("No space left on device"));
}
