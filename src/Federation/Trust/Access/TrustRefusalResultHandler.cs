using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace Kalkan.Federation.Trust.Access;

/// <summary>
/// A certificate that is no longer trusted makes the caller unknown: 401, which gRPC calls UNAUTHENTICATED and never retries. Without
/// this the framework would answer 403, since its cached authentication has succeeded.
/// </summary>
internal sealed class TrustRefusalResultHandler : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _default = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        _default.HandleAsync(
            next,
            context,
            policy,
            authorizeResult.Forbidden && context.Features.Get<TrustRefusal>() is not null ? PolicyAuthorizationResult.Challenge() : authorizeResult);
}
