using Kalkan.Federation.Trust.Certificates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Trust.Access;

/// <summary>
/// Judges the connection's certificate against the current snapshot on every request, outside the cache of the authentication: a
/// connection outlives certificates, pins and roots. Puts the <see cref="Peer"/>, or else the <see cref="TrustRefusal"/>, into the
/// request's features.
/// </summary>
internal sealed class PeerPinHandler(TrustStore trust, TimeProvider time, ILogger<PeerPinHandler> logger) : AuthorizationHandler<PeerPinRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PeerPinRequirement requirement)
    {
        if (context.Resource is not HttpContext http)
        {
            return Task.CompletedTask;
        }

        var verdict = http.Connection.ClientCertificate is { } certificate
            ? trust.Current.Evaluate(certificate, [], time.GetUtcNow())
            : PeerVerdict.Refuse(new TrustRefusal(TrustReasons.NoCertificate, "No client certificate was presented."));
        http.Features.Set(verdict.Peer);
        http.Features.Set(verdict.Refusal);
        if (verdict.IsAccepted)
        {
            context.Succeed(requirement);
        }
        else
        {
            AccessLog.PeerDenied(logger, verdict.Refusal.Reason, verdict.Refusal.Country, verdict.Refusal.Sentence);
            context.Fail(new AuthorizationFailureReason(this, verdict.Refusal.Reason));
        }

        return Task.CompletedTask;
    }
}
