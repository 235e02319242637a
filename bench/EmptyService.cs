using System.Net;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Trust.Tls;
using Kalkan.Node.Configuration;
using Kalkan.Node.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kalkan.Bench;

/// <summary>What the node is measured against: a grpc-dotnet service behind the same TLS that answers nothing and records nothing.</summary>
internal sealed class EmptyService : MatchService.MatchServiceBase
{
    private static readonly MatchResponse Nothing = new();

    public static async Task<int> RunAsync(string directory, int port)
    {
        await using var parts = await NodeParts.OpenAsync(
            new NodeDirectory(directory), new(TimeProvider.System, NullLoggerFactory.Instance), CancellationToken.None);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseHttps(new ServerTls(parts.Trust, TimeProvider.System, NullLogger<ServerTls>.Instance).ForPeers());
        }));
        builder.Services.AddRouting();
        builder.Services.AddGrpc();
        await using var app = builder.Build();
        app.UseRouting();
        app.MapGrpcService<EmptyService>();
        await app.StartAsync();
        Console.WriteLine("\"ready\": true");
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    public override Task<MatchResponse> Match(MatchRequest request, ServerCallContext context) => Task.FromResult(Nothing);
}
