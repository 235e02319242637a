using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;
using Kalkan.Node.Records;

namespace Kalkan.Node.Hosting;

/// <summary>Lets the policy's preview and tests read stored records.</summary>
internal sealed class StoredRecordReader(IRecordStore store) : IRecordReader
{
    /// <inheritdoc />
    public ValueTask<Record?> FindAsync(string id, CancellationToken cancellation) => store.FindAsync(id, cancellation);

    /// <inheritdoc />
    public RecordTraits TraitsOf(Record record) => RecordTraitsOf.Of(record);
}
