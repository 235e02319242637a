using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Sharing;

/// <summary>Port: one stored record by its id, for previews and for a policy's own tests.</summary>
public interface IRecordReader
{
    /// <summary>The record, or null.</summary>
    ValueTask<Record?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>What decides whether it takes part; the same that the gallery goes by.</summary>
    RecordTraits TraitsOf(Record record);
}
