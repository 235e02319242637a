using Grpc.Core;
using Grpc.Core.Interceptors;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Requests;

namespace Kalkan.Node.Tests.Peers;

/// <summary>Gives refusals the status that they have on the wire.</summary>
internal sealed class TestRefusals : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (RefusedException e)
        {
            throw RefusalStatus.ToRpcException(e.Refusal);
        }
        catch (AuditUnavailableException e)
        {
            throw new RpcException(new(StatusCode.Unavailable, e.Message));
        }
    }
}
