using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Records;

namespace Kalkan.Node.Hosting;

/// <summary>The declared day of the lists, from the record store.</summary>
internal sealed class StoredListDeclaration(IRecordStore store) : IListDeclaration
{
    /// <inheritdoc />
    public PartialDate? CompleteUntil =>
        store.ListsAsOf is { } day ? new PartialDate { Year = day.Year, Month = day.Month, Day = day.Day } : null;
}
