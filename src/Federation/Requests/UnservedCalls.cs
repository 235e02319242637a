using Microsoft.AspNetCore.Http;

namespace Kalkan.Federation.Requests;

/// <summary>
/// Sees the calls that end before the interceptor: strangers, methods that are not open, messages that cannot be read. They
/// are recorded too; and a message that is no protobuf is the caller's fault, not an unknown error.
/// </summary>
public sealed class UnservedCalls(RefusalAudit refusals)
{
    /// <summary>The middleware; stands before authentication.</summary>
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (RecordedCall.Is(http) || ReasonOf(http) is not { } reason)
        {
            return;
        }

        RecordedCall.Mark(http);
        await refusals.RecordAsync(http, http.Request.Path.Value ?? "", reason, null);
    }

    private static string? ReasonOf(HttpContext http)
    {
        if (http.Features.Get<Trust.TrustRefusal>() is { } refusal)
        {
            return refusal.Reason;
        }

        return http.Response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => RefusalStatus.NameOf(RefusalReason.NotAPeer),
            StatusCodes.Status403Forbidden => RefusalStatus.NameOf(RefusalReason.MethodNotOpen),
            _ => null,
        };
    }
}
