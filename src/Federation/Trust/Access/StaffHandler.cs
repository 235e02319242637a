using Kalkan.Federation.Trust.Certificates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Trust.Access;

/// <summary>
/// Judges the staff certificate against the current snapshot, its block list included, on every request. Puts the
/// <see cref="StaffIdentity"/>, or else the <see cref="TrustRefusal"/>, into the request's features; a known member without the role
/// is forbidden, not unknown.
/// </summary>
internal sealed class StaffHandler(TrustStore trust, TimeProvider time, ILogger<StaffHandler> logger) : AuthorizationHandler<StaffRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, StaffRequirement requirement)
    {
        if (context.Resource is not HttpContext http)
        {
            return Task.CompletedTask;
        }

        var verdict = http.Connection.ClientCertificate is { } certificate
            ? trust.Current.EvaluateStaff(certificate, [], time.GetUtcNow())
            : StaffVerdict.Refuse(new TrustRefusal(TrustReasons.NoCertificate, "No client certificate was presented."));
        http.Features.Set(verdict.Staff);
        http.Features.Set(verdict.Refusal);
        if (!verdict.IsAccepted)
        {
            AccessLog.StaffDenied(logger, verdict.Refusal.Reason, verdict.Refusal.Sentence);
            context.Fail(new AuthorizationFailureReason(this, verdict.Refusal.Reason));
        }
        else if ((verdict.Staff.Roles & requirement.AnyOf) != StaffRoles.None)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
