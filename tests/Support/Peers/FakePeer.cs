using System.Collections.Concurrent;
using System.Net;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kalkan.Tests.Support.Peers;

/// <summary>A peer's node that answers as a test tells it to: real Kestrel, TLS, HTTP/2.</summary>
public sealed class FakePeer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakePeer(Country country, WebApplication app, ConcurrentQueue<MatchRequest> requests) =>
        (Country, _app, Requests) = (country, app, requests);

    public Country Country { get; }

    /// <summary>What it was asked, in the order of arrival.</summary>
    public ConcurrentQueue<MatchRequest> Requests { get; }

    public string Address => new Uri(_app.Urls.Single()).Authority;

    public KnownPeer Known => Speaking(2, 1);

    /// <summary>As its peer file would say it with these contract versions.</summary>
    public KnownPeer Speaking(params uint[] contracts) => new(Country, [Address], [.. contracts], FakeTls.Client);

    /// <summary>Speaks the contract; <paramref name="answer"/> decides what it says.</summary>
    public static async Task<FakePeer> StartAsync(
        Country country, Func<MatchRequest, ServerCallContext, Task<MatchResponse>> answer, int port = 0)
    {
        var requests = new ConcurrentQueue<MatchRequest>();
        var builder = Builder(port);
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(new Endpoint(answer, requests));
        var app = builder.Build();
        app.MapGrpcService<Endpoint>();
        await app.StartAsync();
        return new(country, app, requests);
    }

    /// <summary>Answers long searches, as it likes.</summary>
    public static async Task<FakePeer> StartIdentifyingAsync(
        Country country, Func<IdentifyRequest, IServerStreamWriter<IdentifyResponse>, ServerCallContext, Task> identify)
    {
        var builder = Builder(0);
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(new IdentifyEndpoint(identify));
        var app = builder.Build();
        app.MapGrpcService<IdentifyEndpoint>();
        await app.StartAsync();
        return new(country, app, []);
    }

    /// <summary>Speaks HTTP/2, and whatever <paramref name="answer"/> writes.</summary>
    public static async Task<FakePeer> StartRawAsync(Country country, RequestDelegate answer)
    {
        var app = Builder(0).Build();
        app.Run(answer);
        await app.StartAsync();
        return new(country, app, []);
    }

    /// <summary>An honest answer without hits.</summary>
    public static Task<MatchResponse> NoHit(MatchRequest request, ServerCallContext context) =>
        Task.FromResult(new MatchResponse { RequestId = request.Context.RequestId, PolicyVersion = 7 });

    /// <summary>Answers nothing until the caller gives up.</summary>
    public static async Task<MatchResponse> Hang(MatchRequest request, ServerCallContext context)
    {
        await Task.Delay(Timeout.Infinite, context.CancellationToken);
        return new();
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private static WebApplicationBuilder Builder(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseHttps(FakeTls.Certificate);
        }));
        return builder;
    }

    private sealed class Endpoint(
        Func<MatchRequest, ServerCallContext, Task<MatchResponse>> answer, ConcurrentQueue<MatchRequest> requests)
        : MatchService.MatchServiceBase
    {
        public override Task<MatchResponse> Match(MatchRequest request, ServerCallContext context)
        {
            requests.Enqueue(request);
            return answer(request, context);
        }

        /// <summary>Half of it is done at once, then as with Match.</summary>
        public override async Task Identify(
            IdentifyRequest request, IServerStreamWriter<IdentifyResponse> responseStream, ServerCallContext context)
        {
            var question = new MatchRequest { Context = request.Context, Probe = request.Probe, MostCandidates = request.MostCandidates };
            requests.Enqueue(question);
            await responseStream.WriteAsync(new() { Progress = 0.5 }, context.CancellationToken);
            await responseStream.WriteAsync(new() { Answer = await answer(question, context) }, context.CancellationToken);
        }
    }

    private sealed class IdentifyEndpoint(Func<IdentifyRequest, IServerStreamWriter<IdentifyResponse>, ServerCallContext, Task> identify)
        : MatchService.MatchServiceBase
    {
        public override Task Identify(
            IdentifyRequest request, IServerStreamWriter<IdentifyResponse> responseStream, ServerCallContext context) =>
            identify(request, responseStream, context);
    }
}
