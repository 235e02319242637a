using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Answering;

/// <summary>A checked question of a peer.</summary>
/// <param name="Peer">Who asks, as its certificate proved.</param>
/// <param name="Method">The gRPC method.</param>
/// <param name="Context">Why and under which law.</param>
/// <param name="Probe">What is searched with.</param>
/// <param name="MostCandidates">At most so many hits; 0 leaves it to the policy.</param>
internal sealed record Question(Country Peer, string Method, QueryContext Context, Probe Probe, uint MostCandidates)
{
    /// <summary>Whether it asks for a comparison of templates, which may take long.</summary>
    public bool HasTemplates => Probe.Person is { Templates.Count: > 0 };
}
