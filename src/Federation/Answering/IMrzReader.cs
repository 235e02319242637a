using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Answering;

/// <summary>Port: reads a machine-readable zone. Matching implements the standard; the national side joins the two.</summary>
public interface IMrzReader
{
    /// <summary>The faults of the zone, with field paths below <c>probe.mrz</c>; none where it can be searched with.</summary>
    IReadOnlyList<FieldFault> Check(MrzProbe mrz);
}
