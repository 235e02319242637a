using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Asking;

/// <summary>What came of asking one peer: either an answer that holds to the contract, or how it ended without one.</summary>
/// <param name="End">Why there is no answer.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Fault">What was wrong with what came, where it is no answer.</param>
/// <param name="OpenedCircuit">The peer is left alone from now on.</param>
internal sealed record PeerCallResult(CallEnd? End, MatchResponse? Answer, string? Fault = null, bool OpenedCircuit = false);
