using System.Runtime.CompilerServices;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records;

/// <summary>Reads all records of any store.</summary>
public static class RecordStoreReading
{
    private const int ChunkSize = 500;

    /// <summary>
    /// All records by id, chunk by chunk; nothing of the store is held open while the caller works on a chunk. A
    /// record that changes meanwhile is seen before or after its change.
    /// </summary>
    public static async IAsyncEnumerable<IReadOnlyList<Record>> ReadAllAsync(
        this IRecordStore store, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var after = "";
        while (await store.PageAsync(after, ChunkSize, cancellation) is { Count: > 0 } chunk)
        {
            after = chunk[^1].Id;
            yield return chunk;
        }
    }
}
