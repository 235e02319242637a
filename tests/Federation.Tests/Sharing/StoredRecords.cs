using Kalkan.Federation.Sharing;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Federation.Tests.Sharing;

/// <summary>Stored records, for previews and for the tests that a policy carries.</summary>
internal sealed class StoredRecords(params Record[] records) : IRecordReader
{
    public ValueTask<Record?> FindAsync(string id, CancellationToken cancellation) =>
        ValueTask.FromResult(Array.Find(records, record => record.Id == id));

    public RecordTraits TraitsOf(Record record) => World.Traits(record);
}
