using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Search;

/// <summary>
/// Port: turns a machine-readable zone into the person and the document that it names, so that a peer gets structured
/// fields and needs no reader of its own. Other probes come back as they are.
/// </summary>
public interface IProbeReader
{
    /// <summary>Reads a probe that holds to the contract; the faults have paths below <c>probe</c>.</summary>
    ProbeReading Read(Probe probe);
}
