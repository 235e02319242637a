using Grpc.Core;
using Kalkan.Federation.Trust;
using Microsoft.AspNetCore.Http;

namespace Kalkan.Federation.Requests;

/// <summary>
/// Sees the calls that end before the interceptor: strangers, methods that are not open, messages that cannot be read. They
/// are recorded too; and a message that is no protobuf is the caller's fault, not an unknown error.
/// </summary>
public sealed class UnservedCalls(RefusalAudit refusals)
{
    /// <summary>The refusal of bytes that are no message of the contract.</summary>
    internal static Refusal Unreadable { get; } =
        new(RefusalReason.InvalidArgument, "The message cannot be read: it is cut off, nested too deeply, not UTF-8, or no protobuf.");

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
        if (http.Features.Get<TrustRefusal>() is { } refusal)
        {
            return refusal.Reason;
        }

        if (http.Features.Get<Refusal>() is { } known)
        {
            return RefusalStatus.NameOf(known.Reason);
        }

        switch (http.Response.StatusCode)
        {
            case StatusCodes.Status401Unauthorized:
                return RefusalStatus.NameOf(RefusalReason.NotAPeer);
            case StatusCodes.Status403Forbidden:
                return RefusalStatus.NameOf(RefusalReason.MethodNotOpen);
        }

        switch (GrpcRefusal.StatusOf(http.Response))
        {
            case null or (int)StatusCode.OK:
                return null;
            case (int)StatusCode.Unknown:
                GrpcRefusal.Write(http.Response, Unreadable);
                return RefusalStatus.NameOf(Unreadable.Reason);
            case var code:
                return ((StatusCode)code).ToString().ToUpperInvariant();
        }
    }
}
