using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;

namespace Kalkan.Federation.Answering;

/// <summary>Port: the member's records, ready to be searched. The national side implements it over an immutable in-memory index.</summary>
public interface IGallery
{
    /// <summary>
    /// Every hit for a valid probe among the records that <paramref name="scope"/> grants, each compared by the fields
    /// that its grant lets match. A record or field outside takes no part: not in selection, score, order or count.
    /// A probe without templates is answered before the method returns; one with templates may take long.
    /// </summary>
    /// <param name="probe">What is searched with.</param>
    /// <param name="scope">What may be found, and by what.</param>
    /// <param name="watch">Bounds and shows the comparison of templates.</param>
    /// <param name="cancellation">Ends the search.</param>
    ValueTask<Findings> FindAsync(Probe probe, SharingScope scope, IScanWatch watch, CancellationToken cancellation);
}
