using System.Net;
using Kalkan.Federation.Answering.Limits;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Trust.Access;
using Kalkan.Federation.Trust.Tls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Answering;

/// <summary>
/// The web application that peers' nodes call: an application of its own, so that nothing national is mapped here. HTTP/2
/// over mutual TLS only; every endpoint requires a pinned peer, and every method must stand in <see cref="PeerAccess"/>.
/// </summary>
public sealed class PeersListener : IAsyncDisposable
{
    private const int BodyBytes = AnsweringLimits.MessageBytes * 2;
    private const int HeaderBytes = 32 * 1024;
    private const int StreamsPerConnection = 32;

    private readonly WebApplication _app;

    private PeersListener(WebApplication app) => _app = app;

    /// <summary>The address it listens on, once started; the port is the real one where 0 was asked for.</summary>
    public IPEndPoint Address
    {
        get
        {
            var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
                ?? throw new InvalidOperationException("The listener is not started.");
            var uri = new Uri(address);
            return new(IPAddress.Parse(uri.Host.Trim('[', ']')), uri.Port);
        }
    }

    /// <summary>The mapped endpoints, for whoever compares them with the table.</summary>
    internal IServiceProvider Services => _app.Services;

    /// <summary>Puts the listener together; it listens once it is started.</summary>
    /// <param name="endpoint">Address and port; port 0 takes a free one.</param>
    /// <param name="parts">What it is made of.</param>
    /// <param name="node">The peers' room's part of the contract.</param>
    public static PeersListener Create<TNode>(IPEndPoint endpoint, PeersParts parts, TNode node)
        where TNode : NodeService.NodeServiceBase
    {
        var tls = new ServerTls(parts.Trust, parts.Time, parts.Logging.CreateLogger<ServerTls>());
        return Create(
            endpoint,
            parts,
            node,
            services => services.AddSingleton(parts.Trust).AddPeerAuthentication(),
            (listen, services) =>
            {
                listen.UseHttps(tls.ForPeers());
                services.GetRequiredService<LiveConnections>().UseForPeers(listen);
            });
    }

    /// <summary>The same with another way in, so that what stands behind it can be tested frame by frame.</summary>
    internal static PeersListener Create<TNode>(
        IPEndPoint endpoint,
        PeersParts parts,
        TNode node,
        Action<IServiceCollection> authentication,
        Action<ListenOptions, IServiceProvider> transport)
        where TNode : NodeService.NodeServiceBase
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, endpoint, parts, transport));
        var services = builder.Services;
        services.AddSingleton(parts.Logging).AddSingleton(parts.Time).AddSingleton(parts.Log).AddSingleton(parts.Limits);
        services.AddSingleton<RefusalAudit>().AddSingleton<UnservedCalls>();
        services.AddSingleton<PeerRates>().AddSingleton<PeerGate>();
        services.AddSingleton(provider => MatchEndpointOf(parts, provider)).AddSingleton(node);
        services.AddRouting();
        authentication(services);
        services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = AnsweringLimits.MessageBytes;
            grpc.MaxSendMessageSize = AnsweringLimits.MessageBytes;
            grpc.EnableDetailedErrors = false;
            grpc.CompressionProviders = [];
            grpc.Interceptors.Add<RefusalInterceptor>();
        });
        services.AddGrpcReflection();
        services.AddGrpcHealthChecks().AddCheck("listening", () => HealthCheckResult.Healthy());

        var app = builder.Build();
        app.UseRouting();
        app.Use((http, next) => app.Services.GetRequiredService<UnservedCalls>().InvokeAsync(http, next));
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use((http, next) => app.Services.GetRequiredService<PeerGate>().InvokeAsync(http, next));
        app.MapGrpcService<MatchEndpoint>();
        app.MapGrpcService<TNode>();
        app.MapGrpcHealthChecksService();
        app.MapGrpcReflectionService();
        return new(app);
    }

    /// <summary>Reads from the log what was answered today, then begins to listen.</summary>
    public Task StartAsync(CancellationToken cancellation)
    {
        _app.Services.GetRequiredService<MatchEndpoint>();
        return _app.StartAsync(cancellation);
    }

    /// <summary>Stops taking calls and waits for those that run, as long as the token allows.</summary>
    public Task StopAsync(CancellationToken cancellation) => _app.StopAsync(cancellation);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Configure(
        KestrelServerOptions kestrel, IPEndPoint endpoint, PeersParts parts, Action<ListenOptions, IServiceProvider> transport)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = parts.Limits.Connections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
        kestrel.Limits.MaxRequestBodySize = BodyBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(10);
        kestrel.Limits.Http2.MaxStreamsPerConnection = StreamsPerConnection;
        kestrel.Limits.Http2.MaxRequestHeaderFieldSize = HeaderBytes / 2;
        kestrel.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(60);
        kestrel.Limits.Http2.KeepAlivePingTimeout = TimeSpan.FromSeconds(30);
        kestrel.Listen(endpoint, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            transport(listen, kestrel.ApplicationServices);
            listen.UseFrameLimit(parts.Time);
        });
    }

    private static MatchEndpoint MatchEndpointOf(PeersParts parts, IServiceProvider services)
    {
        var answerer = new Answerer(
            parts.Policies,
            DailyQuotas.From(parts.LogReader, parts.Time),
            new(parts.Limits, parts.Time),
            parts.Gallery,
            parts.References,
            parts.Log,
            parts.Seal,
            parts.Lists,
            parts.Time);
        return new(
            new(parts.Mrz, parts.Templates, parts.Time),
            ReplayGuard.From(parts.LogReader, parts.Limits, parts.Time),
            services.GetRequiredService<PeerRates>(),
            answerer,
            services.GetRequiredService<RefusalAudit>(),
            parts.Limits,
            parts.Time);
    }
}
