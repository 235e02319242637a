using System.Text;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Asking;

/// <summary>
/// Reads a failed call. A peer's refusal is its own word; everything else is told by what went wrong on the way. No
/// text of an exception gets through, and a peer's text only bounded and cleaned.
/// </summary>
internal static class CallFailure
{
    private const int LongestReason = 64;
    private const int LongestDetail = 200;

    // grpc-dotnet gives a message over our own limit the code with which a peer says that a quota is used up.
    private const string OverLimit = "Received message exceeds the maximum configured message size.";

    // RFC 9113 section 7: what a node says that shuts down.
    private const long NoError = 0x0;
    private const long RefusedStream = 0x7;
    private const long Cancel = 0x8;

    public static CallEnd Read(RpcException failure)
    {
        var word = RefusalWord(failure);
        switch (failure.StatusCode)
        {
            case StatusCode.DeadlineExceeded:
                return CallEnd.Of(CoverageReason.TimedOut);

            case StatusCode.ResourceExhausted when word is null && failure.Status.Detail == OverLimit:
                return CallEnd.Of(CoverageReason.InvalidAnswer);

            case StatusCode.PermissionDenied or StatusCode.ResourceExhausted or StatusCode.FailedPrecondition
                or StatusCode.InvalidArgument or StatusCode.Unauthenticated or StatusCode.AlreadyExists:
            case StatusCode.Unavailable when word is not null:
                return new(CoverageStatus.Refused, word ?? Upper(failure.StatusCode), Clean(failure.Status.Detail));

            case StatusCode.Unavailable when failure.Status.DebugException is null:
                return CallEnd.Of(CoverageReason.ConnectionLost);

            default:
                return CallEnd.Of(OnTheWay(failure.Status.DebugException));
        }
    }

    private static string? RefusalWord(RpcException failure)
    {
        try
        {
            var info = failure.GetRpcStatus()?.GetDetail<ErrorInfo>();
            return info?.Domain == RefusalStatus.Domain && info.Reason.Length is > 0 and <= LongestReason
                && info.Reason.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')
                ? info.Reason
                : null;
        }
        catch (Exception)
        {
            return null; // Details that cannot be parsed say nothing.
        }
    }

    /// <summary>What broke on the way; nothing broke where a peer said in good form that it has no answer.</summary>
    private static string OnTheWay(Exception? cause)
    {
        var reason = cause is null ? CoverageReason.InvalidAnswer : CoverageReason.ConnectionLost;
        for (var depth = 0; cause is not null && depth < 8; cause = cause.InnerException, depth++)
        {
            switch (cause)
            {
                case PeerConnectException connect:
                    return connect.Reason;
                case HttpProtocolException { ErrorCode: NoError or RefusedStream or Cancel }:
                    return CoverageReason.ConnectionLost;
                case HttpProtocolException or InvalidDataException or InvalidProtocolBufferException:
                case HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }:
                    return CoverageReason.InvalidAnswer;
            }
        }

        return reason;
    }

    private static string Upper(StatusCode code) => code switch
    {
        StatusCode.PermissionDenied => "PERMISSION_DENIED",
        StatusCode.ResourceExhausted => "RESOURCE_EXHAUSTED",
        StatusCode.FailedPrecondition => "FAILED_PRECONDITION",
        StatusCode.InvalidArgument => "INVALID_ARGUMENT",
        StatusCode.Unauthenticated => "UNAUTHENTICATED",
        _ => "ALREADY_EXISTS",
    };

    private static string Clean(string text)
    {
        var clean = new StringBuilder(LongestDetail);
        foreach (var c in text)
        {
            if (clean.Length == LongestDetail)
            {
                break;
            }

            clean.Append(PlainText.FaultOf(c.ToString(), 1, 1) is null ? c : ' ');
        }

        return clean.ToString();
    }
}
