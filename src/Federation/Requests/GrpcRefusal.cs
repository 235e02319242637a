using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Kalkan.Federation.Requests;

/// <summary>
/// Writes a refusal as a gRPC response of headers alone ("Trailers-Only" in the gRPC protocol over HTTP/2), for calls that
/// never reach a method.
/// </summary>
internal static class GrpcRefusal
{
    private const string StatusHeader = "grpc-status";
    private const string MessageHeader = "grpc-message";
    private const string ContentType = "application/grpc";

    /// <summary>Whether the request speaks gRPC.</summary>
    public static bool Fits(HttpRequest request) => request.ContentType?.StartsWith(ContentType, StringComparison.Ordinal) == true;

    /// <summary>The status that the framework is about to send in headers alone; null where there is none.</summary>
    public static int? StatusOf(HttpResponse response) =>
        !response.HasStarted && int.TryParse(response.Headers[StatusHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : null;

    /// <summary>Sets or replaces the status, and leaves the refusal in the request's features. The response must not have started.</summary>
    public static void Write(HttpResponse response, Refusal refusal)
    {
        var status = RefusalStatus.ToRpcException(refusal);
        response.HttpContext.Features.Set(refusal);
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = ContentType;
        response.Headers[StatusHeader] = ((int)status.StatusCode).ToString(CultureInfo.InvariantCulture);
        response.Headers[MessageHeader] = Uri.EscapeDataString(refusal.Message).Replace("%20", " ", StringComparison.Ordinal);
        foreach (var detail in status.Trailers.Where(entry => entry.IsBinary))
        {
            response.Headers[detail.Key] = Convert.ToBase64String(detail.ValueBytes);
        }
    }
}
