using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;

namespace Kalkan.Federation.Answering;

/// <summary>Port: the member's records, ready to be searched. The national side implements it over an immutable in-memory index.</summary>
public interface IGallery
{
    /// <summary>
    /// Every hit for a valid probe among the records that <paramref name="scope"/> grants, each compared by the fields
    /// that its grant lets match. A record or field outside takes no part: not in selection, score, order or count.
    /// </summary>
    IReadOnlyList<Candidate> Find(Probe probe, SharingScope scope, CancellationToken cancellation);
}
