using Grpc.AspNetCore.Server;
using Kalkan.Federation.Answering.Limits;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Trust;
using Microsoft.AspNetCore.Http;

namespace Kalkan.Federation.Answering;

/// <summary>
/// Stands between authorization and the methods: lets only the methods of <see cref="PeerAccess"/> through, and each peer
/// only as fast and as often at once as its limits say, before a byte of its message is read.
/// </summary>
internal sealed class PeerGate(PeerRates rates)
{
    private static readonly Refusal NotOpen = new(RefusalReason.MethodNotOpen, "No such method is open to peers.");

    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var method = http.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.FullName;
        if (!PeerAccess.IsOpen(method) || http.Features.Get<Peer>() is not { } peer)
        {
            Refuse(http, NotOpen);
            return;
        }

        if (rates.Enter(peer.Country) is { } refusal)
        {
            Refuse(http, refusal);
            return;
        }

        try
        {
            FrameBudget.Of(http)?.Progress();
            await next(http);
        }
        finally
        {
            rates.Leave(peer.Country);
        }
    }

    private static void Refuse(HttpContext http, Refusal refusal)
    {
        if (GrpcRefusal.Fits(http.Request))
        {
            GrpcRefusal.Write(http.Response, refusal);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }
}
