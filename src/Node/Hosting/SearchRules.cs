using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;
using Kalkan.Node.Gallery;
using Kalkan.Node.Search;

namespace Kalkan.Node.Hosting;

/// <summary>Holds an officer's question against the same rules as a peer's, and reads a machine-readable zone once for all peers.</summary>
internal sealed class SearchRules(RequestRules rules, MrzProbes mrz) : ISearchRules, IProbeReader
{
    /// <inheritdoc />
    public IReadOnlyList<FieldFault> Check(QueryContext? context, Probe? probe) =>
        [.. RequestRules.Check(context, "context"), .. rules.Check(probe, "probe")];

    /// <inheritdoc />
    public ProbeReading Read(Probe probe) => ProbeReading.Of(mrz.Expand(probe));
}
