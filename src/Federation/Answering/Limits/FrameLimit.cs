using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Kalkan.Federation.Answering.Limits;

/// <summary>Gives each connection its <see cref="FrameBudget"/> and cuts it when that is spent. Stands after <c>UseHttps</c>.</summary>
internal static class FrameLimit
{
    public static void UseFrameLimit(this ListenOptions options, TimeProvider time) => options.Use(next => connection =>
    {
        var (budget, counter) = (new FrameBudget(time), new FrameCounter());
        connection.Features.Set(budget);
        connection.Transport = new Metered(
            new MeteredInput(connection.Transport.Input, bytes =>
            {
                if (!budget.TrySpend(counter.Count(bytes)))
                {
                    connection.Abort(new ConnectionAbortedException("The connection sent too many frames that carry nothing."));
                }
            }),
            connection.Transport.Output);
        return next(connection);
    });

    private sealed record Metered(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
