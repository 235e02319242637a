using System.Collections.Immutable;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;

namespace Kalkan.Node.Search;

/// <summary>What a probe says.</summary>
/// <param name="Probe">With structured fields; null where there are faults.</param>
/// <param name="Faults">Every faulty field.</param>
public sealed record ProbeReading(Probe? Probe, ImmutableArray<FieldFault> Faults)
{
    /// <summary>A probe without faults.</summary>
    public static ProbeReading Of(Probe probe) => new(probe, []);
}
