using System.Security.Cryptography;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Kalkan.Federation.Audit;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Requests;

/// <summary>
/// The one place where a call that fails gets its status. A refusal says why; a bug says nothing but an id that also stands
/// in the log. Either is recorded.
/// </summary>
public sealed partial class RefusalInterceptor(RefusalAudit refusals, TimeProvider time, ILogger<RefusalInterceptor> logger) : Interceptor
{
    /// <summary>The refusal of an answer that cannot be recorded.</summary>
    internal static Refusal Unrecorded { get; } =
        new(RefusalReason.AuditUnavailable, "The audit log cannot be written, and nothing is answered without it.");

    private static readonly Refusal Late = new(RefusalReason.DeadlineExceeded, "The deadline passed before an answer could be given.");

    /// <inheritdoc />
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception e)
        {
            throw await StatusOfAsync(e, context);
        }
    }

    /// <inheritdoc />
    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(requestStream, context);
        }
        catch (Exception e)
        {
            throw await StatusOfAsync(e, context);
        }
    }

    /// <inheritdoc />
    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception e)
        {
            throw await StatusOfAsync(e, context);
        }
    }

    /// <inheritdoc />
    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(requestStream, responseStream, context);
        }
        catch (Exception e)
        {
            throw await StatusOfAsync(e, context);
        }
    }

    private async ValueTask<RpcException> StatusOfAsync(Exception exception, ServerCallContext context)
    {
        var (status, reason) = exception switch
        {
            RefusedException refused => StatusOf(refused.Refusal),
            AuditUnavailableException => StatusOf(Unrecorded),
            InvalidProtocolBufferException => StatusOf(UnservedCalls.Unreadable),
            _ when context.CancellationToken.IsCancellationRequested => IsLate(context)
                ? StatusOf(Late)
                : (new(new(StatusCode.Cancelled, "The call was cancelled.")), "CANCELLED"),
            RpcException known => (known, known.StatusCode.ToString().ToUpperInvariant()),
            _ => (Bug(exception, context), "INTERNAL"),
        };
        var http = context.GetHttpContext();
        RecordedCall.Mark(http);
        await refusals.RecordAsync(http, context.Method, reason, CallDraft.Of(context));
        return status;
    }

    private static (RpcException Status, string Reason) StatusOf(Refusal refusal) =>
        (RefusalStatus.ToRpcException(refusal), RefusalStatus.NameOf(refusal.Reason));

    private bool IsLate(ServerCallContext context) =>
        context.Deadline != DateTime.MaxValue && context.Deadline <= time.GetUtcNow().UtcDateTime;

    private RpcException Bug(Exception exception, ServerCallContext context)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

        // Not the message: it may quote what was asked.
        LogBug(id, context.Method, exception.GetType().FullName, exception.StackTrace);
        return new(new(StatusCode.Internal, $"Internal error {id}; the log of this node says more."));
    }

    [LoggerMessage(1, LogLevel.Error, "Error {Id} in {Method}: {Type}\n{Trace}")]
    private partial void LogBug(string id, string method, string? type, string? trace);
}
