using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Search;

/// <summary>Port: searches the own gallery for national staff, with every right.</summary>
public interface ILocalSearch
{
    /// <summary>Hits with whole records, best first; the reference is the record's id.</summary>
    IReadOnlyList<Hit> Find(Probe probe, QueryContext context, CancellationToken cancellation);
}
