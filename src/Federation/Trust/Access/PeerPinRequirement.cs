using Microsoft.AspNetCore.Authorization;

namespace Kalkan.Federation.Trust.Access;

/// <summary>The request comes over a certificate that the current trust accepts as a peer's, at this very moment.</summary>
public sealed class PeerPinRequirement : IAuthorizationRequirement;
