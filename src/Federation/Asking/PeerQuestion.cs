using System.Collections.Immutable;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Asking;

/// <summary>One question to several peers.</summary>
/// <param name="Context">Valid by the contract; each peer gets it with the contract version agreed with it.</param>
/// <param name="Probe">Valid, with structured fields.</param>
/// <param name="Peers">Whom to ask; empty is every active peer.</param>
/// <param name="Budget">For the whole search; null leaves it to <see cref="AskingLimits.Search"/>.</param>
/// <param name="Staff">Who acts: the pseudonymous id in the caller's certificate.</param>
public sealed record PeerQuestion(
    QueryContext Context, Probe Probe, ImmutableArray<Country> Peers, TimeSpan? Budget, string Staff)
{
    /// <summary>Whether it asks for a comparison of templates, which may take long and which only newer peers know.</summary>
    public bool HasTemplates => Probe.Person is { Templates.Count: > 0 };
}
