using Microsoft.AspNetCore.Authorization;

namespace Kalkan.Federation.Trust.Access;

/// <summary>
/// The request comes over a certificate that the current trust accepts as a peer's, at this very moment. It belongs into every policy
/// of the peers' listener.
/// </summary>
public sealed class PeerPinRequirement : IAuthorizationRequirement;
